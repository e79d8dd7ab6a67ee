# SPDX-License-Identifier: EUPL-1.2
"""The matrix of each room, in a file of its own."""
