# SPDX-License-Identifier: EUPL-1.2
"""Seals what people write under keys that lie outside the database. Knows no domain."""
