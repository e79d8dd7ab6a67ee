# SPDX-License-Identifier: EUPL-1.2
"""What every room stands on: errors, wire, paging, clock, ids, text. No tables, no domain."""
