# SPDX-License-Identifier: EUPL-1.2
"""What is new for a person and what needs them: the start page."""
