# SPDX-License-Identifier: EUPL-1.2
"""Jobs of the files room."""

from . import actions


def delete_unattached() -> None:
    """Hourly: files that were uploaded but never sent are deleted after a day."""
    actions.delete_unattached()


def seal_open_files() -> None:
    """Hourly, until nothing is left: files from before there was a vault are sealed."""
    actions.seal_open_files()
