# SPDX-License-Identifier: EUPL-1.2
"""Persons, how they sign in, their sessions and tokens, and who is guardian of whom."""
