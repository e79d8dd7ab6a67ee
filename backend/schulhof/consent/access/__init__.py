# SPDX-License-Identifier: EUPL-1.2
"""Reads: who agreed to what, in the name of the gate, of a person, of a school."""

from .alone import decides_alone
from .basis import is_public_task
from .codes import code_of
from .formerly import agreed_during
from .gate import agreeing, allowed, require_purpose
from .history import history_of
from .matters import matters_of
from .office import decided_at
from .paper import class_of_teacher, pupils_on_paper
from .wording import purpose_texts

__all__ = [
    "agreed_during",
    "agreeing",
    "allowed",
    "class_of_teacher",
    "code_of",
    "decided_at",
    "decides_alone",
    "history_of",
    "is_public_task",
    "matters_of",
    "pupils_on_paper",
    "purpose_texts",
    "require_purpose",
]
