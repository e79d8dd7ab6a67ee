# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock."""

from . import access, actions


def send_due() -> int:
    """Send every scheduled message whose time has come; how many were tried. Safe in several processes."""
    tried = 0
    while access.is_anything_due():
        batch = actions.send_due_messages()
        tried += batch
        if not batch:  # another process holds them
            break
    return tried
