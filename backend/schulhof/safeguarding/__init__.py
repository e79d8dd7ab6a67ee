# SPDX-License-Identifier: EUPL-1.2
"""Contact rules: who may start a conversation with whom."""
