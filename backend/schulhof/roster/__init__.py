# SPDX-License-Identifier: EUPL-1.2
"""The roster: who belongs to a school, brought in from the school's own administration."""
