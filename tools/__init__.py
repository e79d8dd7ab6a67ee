# SPDX-License-Identifier: EUPL-1.2
"""What stands behind `make`: sets a machine up, starts, tests. Only the standard library."""
