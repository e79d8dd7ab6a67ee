# SPDX-License-Identifier: EUPL-1.2
"""Acts: take in, attach, let go."""

from .letting_go import (
    delete_own_file,
    delete_unattached,
    discard_all_of,
    discard_expired,
    discard_files,
)
from .restricting import erase_restricted_file, restrict_file, restrict_files_of
from .sealing_open import seal_open_files
from .taking_in import KEPT_UNATTACHED, store_upload
from .using import attach_files, copy_file, seal_under

__all__ = [
    "KEPT_UNATTACHED",
    "attach_files",
    "copy_file",
    "delete_own_file",
    "delete_unattached",
    "discard_all_of",
    "discard_expired",
    "discard_files",
    "erase_restricted_file",
    "restrict_file",
    "restrict_files_of",
    "seal_open_files",
    "seal_under",
    "store_upload",
]
