# SPDX-License-Identifier: EUPL-1.2
"""When data got into wrong hands: the clock, who is affected, letters, the register of all incidents."""
