# SPDX-License-Identifier: EUPL-1.2
"""How much an upload may ask of the server. Larger than any school, smaller than any bomb."""

MEGABYTE = 1024 * 1024

# Over HTTP a file stays in memory until it is read.
MAX_UPLOAD_BYTES = 32 * MEGABYTE
MAX_FILES = 100
MAX_FILE_BYTES = 64 * MEGABYTE
MAX_TOTAL_BYTES = 160 * MEGABYTE
# Text of a school packs up to about 40 to 1; a bomb starts at 1,000 to 1.
MAX_RATIO = 200
RATIO_MATTERS_FROM = 1 * MEGABYTE
MAX_ROWS = 200_000
MAX_COLUMNS = 300
MAX_CELL_CHARACTERS = 20_000
MAX_PEOPLE = 20_000
