# SPDX-License-Identifier: EUPL-1.2
"""Contact rules, reports and cases, and looking into a group with four eyes."""
