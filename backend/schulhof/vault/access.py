# SPDX-License-Identifier: EUPL-1.2
"""What other rooms use: seal, open, hash. Nothing here asks who may read; the rooms do."""

from .fields import SealedField
from .opened import Opened, opened_many, opened_one
from .places import INSTALLATION, Place, Scope, place_of, school_scope
from .refusals import KeyDestroyed, KeyMissing, Tampered, Unreadable, WhyUnreadable
from .sealing import (
    require_open,
    reseal,
    scope_of,
    seal,
    seal_bytes,
    seal_many,
    unseal,
    unseal_bytes,
    unseal_many,
)
from .streams import SealedReader, new_stream_key, seal_stream
from .words import asked_forms, forms_of, search_tokens, stems_of, words_in

__all__ = [
    "INSTALLATION",
    "KeyDestroyed",
    "KeyMissing",
    "Opened",
    "Place",
    "Scope",
    "SealedField",
    "SealedReader",
    "Tampered",
    "Unreadable",
    "WhyUnreadable",
    "asked_forms",
    "forms_of",
    "new_stream_key",
    "opened_many",
    "opened_one",
    "place_of",
    "require_open",
    "reseal",
    "school_scope",
    "scope_of",
    "seal",
    "seal_bytes",
    "seal_many",
    "seal_stream",
    "search_tokens",
    "stems_of",
    "unseal",
    "unseal_bytes",
    "unseal_many",
    "words_in",
]
