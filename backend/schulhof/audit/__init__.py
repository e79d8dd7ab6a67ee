# SPDX-License-Identifier: EUPL-1.2
"""Who did what to whom, why and when; never content."""
