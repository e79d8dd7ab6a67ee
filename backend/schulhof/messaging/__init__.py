# SPDX-License-Identifier: EUPL-1.2
"""Messages in groups and direct conversations, and what each person has read."""
