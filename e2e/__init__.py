# SPDX-License-Identifier: EUPL-1.2
"""Journeys of people through the real application in a real browser."""
