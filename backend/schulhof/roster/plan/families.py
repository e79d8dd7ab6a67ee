# SPDX-License-Identifier: EUPL-1.2
"""Who answers for whom. Guardians come and go with their children."""

from __future__ import annotations

from uuid import UUID

from ..draft import Role, Roster
from .plan import Plan, Ref
from .present import Present


def plan_guardianships(
    roster: Roster, present: Present, plan: Plan, *, people: dict[str, Ref], held: set[UUID]
) -> None:
    """Adds what the file tells; ends what it is complete about. Hand-made ones stay."""
    have = {(tie.guardian_id, tie.child_id) for tie in present.guardianships}
    wanted: dict[tuple[Ref, Ref], None] = {}
    for told in roster.guardianships:
        guardian, child = people.get(told.guardian_key), people.get(told.child_key)
        if guardian is not None and child is not None and guardian != child and not told.gone:
            wanted[guardian, child] = None
    plan.guardianships_new.extend(pair for pair in wanted if pair not in have)
    if not roster.coverage.guardianships:
        return
    for tie in present.guardianships:
        is_told = (tie.guardian_id, tie.child_id) in wanted
        if not (is_told or tie.is_manual or tie.guardian_id in held or tie.child_id in held):
            plan.guardianships_end.append(tie.id)


def guardians_left_alone(present: Present, plan: Plan, *, leaving: set[UUID]) -> set[UUID]:
    """Guardians by roster whose last child leaves the school or is no longer theirs."""
    ended = set(plan.guardianships_end)
    busy = {guardian for guardian, _ in plan.guardianships_new}
    had: set[UUID] = set()
    for tie in present.guardianships:
        child = present.people.get(tie.child_id)
        if child is None or not child.is_active:
            continue
        if tie.id in ended or tie.child_id in leaving:
            had.add(tie.guardian_id)
        else:
            busy.add(tie.guardian_id)
    return {
        guardian
        for guardian in had
        if guardian not in busy
        and guardian in present.people
        and Role.GUARDIAN in present.people[guardian].roles
    }


def guardians_coming_back(present: Present, *, returning: set[UUID]) -> set[UUID]:
    """Guardians who left with a child that returns now."""
    return {
        tie.guardian_id
        for tie in present.guardianships
        if tie.child_id in returning
        and tie.guardian_id in present.people
        and Role.GUARDIAN in present.people[tie.guardian_id].former_roles
        and Role.GUARDIAN not in present.people[tie.guardian_id].roles
        and Role.GUARDIAN not in present.people[tie.guardian_id].dismissed_roles
    }
