# SPDX-License-Identifier: EUPL-1.2
"""Communities, their groups and members: the place where everything happens."""
