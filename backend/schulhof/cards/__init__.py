# SPDX-License-Identifier: EUPL-1.2
"""Signing in for primary school: a card, four pictures, and a lesson in which both count (ADR 17)."""
