# SPDX-License-Identifier: EUPL-1.2
"""Makes the plan: reads a roster against the school as it is. The same input gives the same plan."""

from __future__ import annotations

from ..draft import Role, Roster
from ..problems import shortened
from .classes import plan_classes
from .families import guardians_coming_back, guardians_left_alone, plan_guardianships
from .joining import joined
from .matching import Matches, fingerprints, match
from .people import People, PeoplePlanner
from .plan import Plan, Ref
from .present import Fingerprinter, Present, SourceKey
from .telling import Teller
from .ties import plan_ties


def make_plan(roster: Roster, present: Present, printer: Fingerprinter) -> Plan:
    """Everything that applying the roster would write, and the words for it."""
    roster = joined(roster)
    plan = Plan(problems=list(roster.problems))
    prints = fingerprints(roster, printer)
    matches = match(roster, present, prints)
    plan.problems.extend(matches.problems)
    planner = PeoplePlanner(roster, present, matches, prints, plan)
    people = planner.run()
    classes = plan_classes(roster, present, plan)
    refs = _refs(roster, present, people)
    plan_guardianships(roster, present, plan, people=refs, held=matches.held)
    _let_guardians_follow(present, plan, planner, matches)
    plan_ties(
        roster,
        present,
        plan,
        classes=classes,
        people=refs,
        leaving=people.leaving,
        held=matches.held,
    )
    plan.problems = shortened(plan.problems)
    Teller(present, plan, people, classes).tell()
    return plan


def _refs(roster: Roster, present: Present, people: People) -> dict[str, Ref]:
    """Where each person is whom a tie names; files of changes also name people of earlier files."""
    refs: dict[str, Ref] = dict(people.refs)
    here = {person.key for person in roster.people}
    named = {tie.person_key for tie in roster.enrolments}
    for tie in roster.guardianships:
        named |= {tie.guardian_key, tie.child_key}
    for key in named - here:
        known = present.strong_keys.get(SourceKey(roster.source, key))
        if known is not None:
            refs[key] = known
    return refs


def _let_guardians_follow(
    present: Present, plan: Plan, planner: PeoplePlanner, matches: Matches
) -> None:
    people = planner.people
    for guardian in sorted(guardians_left_alone(present, plan, leaving=people.leaving)):
        if guardian not in matches.held:
            planner.end_roles(present.people[guardian], {Role.GUARDIAN})
    for guardian in sorted(guardians_coming_back(present, returning=people.returning)):
        if guardian not in people.drafts and guardian not in matches.held:
            planner.bring_back(present.people[guardian], Role.GUARDIAN)
