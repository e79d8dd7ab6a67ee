# SPDX-License-Identifier: EUPL-1.2
"""A city to try: made-up schools and people who already talk. Built with the same acts that real people use."""
