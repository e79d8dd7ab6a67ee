# SPDX-License-Identifier: EUPL-1.2
"""Schulhof: the digital communication platform of a city for all its schools."""

VERSION = "0.1.0"
