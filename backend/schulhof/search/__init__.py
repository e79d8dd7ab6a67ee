# SPDX-License-Identifier: EUPL-1.2
"""Finding messages, people, communities and groups: only what the asking person may see now."""
