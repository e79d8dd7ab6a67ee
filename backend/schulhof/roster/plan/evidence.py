# SPDX-License-Identifier: EUPL-1.2
"""When are two names one person? Small pure judgements, stricter the more hangs on them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ..draft import DraftPerson
from ..formats.names import fold, fold_class
from .present import Fingerprint, PresentPerson

ALIKE = 0.75
GRADE = re.compile(r"^(\d{1,2})(\D*)$")


def same_name(draft: DraftPerson, person: PresentPerson) -> bool:
    return _same_given(draft, person) and _same_family(draft, person)


def confirms_number(draft: DraftPerson, print_: Fingerprint, person: PresentPerson) -> bool:
    """Whether somebody under a known number is still the same person.

    Marriage, a corrected spelling, a changed given name or a corrected birth date are; another
    name with another birth date is a number given to somebody else, or a file of another school.
    """
    births_known = bool(print_.birth and person.fingerprint.birth)
    if births_known and print_.birth == person.fingerprint.birth:
        return True
    if _same_given(draft, person) or given_alike(draft.given_name, person.given_name):
        return True
    return _same_family(draft, person) and not births_known


def confirms_sign(draft: DraftPerson, person: PresentPerson) -> bool:
    """For signs that may pass on to another person: the given name has to stay."""
    if _same_given(draft, person):
        return True
    return _same_family(draft, person) and given_alike(draft.given_name, person.given_name)


def is_corrected_name(draft: DraftPerson, person: PresentPerson) -> bool:
    """Same birth date and class provided: one part of the name stays, the other may be mended."""
    if _same_given(draft, person):
        return True
    return _same_family(draft, person) and given_alike(draft.given_name, person.given_name)


def is_sibling_or_renamed(draft: DraftPerson, person: PresentPerson) -> bool:
    """Same family, another given name: a twin, or a new name. Nobody can tell from a file."""
    return _same_family(draft, person) and not is_corrected_name(draft, person)


def given_alike(one: str, other: str) -> bool:
    """`Anna` and `Anna Lena`, `Jörg` and `Joerg`, `Lena` and `Lenna`."""
    words, others = _words(one), _words(other)
    if words and others and (words <= others or others <= words):
        return True
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= ALIKE


def class_and_next(name: str) -> set[str]:
    """Folded names of a class and of the one its pupils are in a year later: `5a`, `6a`."""
    folded = fold_class(name)
    if match := GRADE.match(folded):
        return {folded, f"{int(match[1]) + 1}{match[2]}"}
    return {folded}


def _words(name: str) -> set[str]:
    return {fold(word) for word in re.split(r"[\s,\-]+", name) if fold(word)}


def _same_given(draft: DraftPerson, person: PresentPerson) -> bool:
    return fold(draft.given_name) == fold(person.given_name)


def _same_family(draft: DraftPerson, person: PresentPerson) -> bool:
    return fold(draft.family_name) == fold(person.family_name)
