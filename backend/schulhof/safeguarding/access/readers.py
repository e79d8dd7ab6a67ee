# SPDX-License-Identifier: EUPL-1.2
"""Who reads a case: the school's two named contacts, and never the one it is about."""

from uuid import UUID

from schulhof.schools import access as schools

#: A case is never in the hands of one person alone.
_FEWEST = 2


class Readers:
    """Answers who reads which case of some schools. Two queries for each school, once."""

    def __init__(self) -> None:
        self._known: dict[UUID, tuple[frozenset[UUID], frozenset[UUID]]] = {}

    def of(self, school_id: UUID, subject_id: UUID | None) -> frozenset[UUID]:
        """Those who read a case about `subject_id`.

        If a contact is reported, the others read it and the school's administrators; so too where fewer than two
        are left.
        """
        contacts, administrators = self._at(school_id)
        left = contacts - {subject_id}
        if subject_id in contacts or len(left) < _FEWEST:
            left |= administrators - {subject_id}
        return frozenset(left)

    def _at(self, school_id: UUID) -> tuple[frozenset[UUID], frozenset[UUID]]:
        if school_id not in self._known:
            contacts = frozenset(schools.contacts_of(school_id, "safeguarding"))
            self._known[school_id] = contacts, frozenset(schools.administrators_of(school_id))
        return self._known[school_id]
