# SPDX-License-Identifier: EUPL-1.2
"""What a roster would change at a school. Pure: a roster and the school as it is in, a plan out."""
