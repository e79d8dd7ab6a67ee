# SPDX-License-Identifier: EUPL-1.2
"""What keeps an installation running by itself: jobs done by the clock, and how they went."""
