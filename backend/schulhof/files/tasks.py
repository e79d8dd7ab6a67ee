# SPDX-License-Identifier: EUPL-1.2
"""Jobs of the files room."""

from . import actions


def delete_unattached() -> None:
    """Hourly: files that were uploaded but never sent are deleted after a day."""
    actions.delete_unattached()
