# SPDX-License-Identifier: EUPL-1.2
"""Where schools stand on their way in."""

from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.clock import today
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools import rules
from schulhof.schools.functions import FUNCTIONS
from schulhof.schools.models import Contract, Decision, School
from schulhof.schools.schemas import (
    ContactsOut,
    ContractOut,
    DecisionOut,
    FunctionOut,
    StartOut,
    StartRow,
)

from .briefs import briefs
from .contacts import present_contacts
from .schools import administered_school, school_wire
from .standing import standing_of


def start_of(person: Person, school_id: UUID) -> StartOut:
    """The checklist of a school, for its administrators; else NotFound."""
    school = administered_school(person, school_id)
    found = present_contacts().filter(school=school).order_by("person__sort_name")
    named = list(found.values_list("kind", "person_id"))
    people = briefs([person_id for _kind, person_id in named], at=school.id)
    decision = _decisions([school.id]).get(school.id)
    contract = _contracts([school.id]).get(school.id)
    return StartOut(
        school=school_wire(school),
        decision=_decision_out(decision) if decision else None,
        contract=_contract_out(contract) if contract else None,
        contacts=ContactsOut(
            safeguarding=_named(named, people, "safeguarding"),
            privacy=_named(named, people, "privacy"),
            technical=_named(named, people, "technical"),
        ),
        missing=_missing(decision, contract, Counter(kind for kind, _id in named)),
    )


def starts_for(person: Person) -> list[StartRow]:
    """Where every school stands, for the city: no person is named. Six queries."""
    if not rules.may_create_schools(standing_of(person.id)):
        raise NotFound(_("This is not there (any more)."))
    schools = list(School.objects.all())
    ids = [school.id for school in schools]
    decisions, contracts, contacts = _decisions(ids), _contracts(ids), _contacts(ids)
    return [
        StartRow(
            school=school_wire(school),
            missing=_missing(
                decisions.get(school.id), contracts.get(school.id), contacts.get(school.id, {})
            ),
            valid_until=decisions[school.id].valid_until if school.id in decisions else None,
            contract=_contract_out(contracts[school.id]) if school.id in contracts else None,
        )
        for school in schools
    ]


def missing_of(school: School) -> list[str]:
    """What the school still needs before its people may meet."""
    return _missing(
        _decisions([school.id]).get(school.id),
        _contracts([school.id]).get(school.id),
        _contacts([school.id]).get(school.id, {}),
    )


def switches_of(person: Person, school_id: UUID) -> list[FunctionOut]:
    """All functions and what the school decided about each, for its administrators."""
    school = administered_school(person, school_id)
    decided = {switch.function: switch for switch in school.switches.all()}
    return [
        FunctionOut(
            function=function,
            is_on=function in decided and decided[function].is_on,
            dpia_relevant=info.dpia_relevant,
            dpia_reference=decided[function].dpia_reference if function in decided else "",
            needs=info.needs,
        )
        for function, info in FUNCTIONS.items()
    ]


def expired_today() -> list[School]:
    """Live schools whose decision holds no more. Three queries."""
    live = list(School.objects.filter(state=School.State.LIVE))
    decisions = _decisions([school.id for school in live])
    return [
        school
        for school in live
        if school.id in decisions and decisions[school.id].valid_until < today()
    ]


def _decisions(school_ids: Iterable[UUID]) -> dict[UUID, Decision]:
    """By school, the one that was recorded last."""
    rows = Decision.objects.filter(school__in=list(school_ids)).order_by("recorded_at", "id")
    return {row.school_id: row for row in rows}


def _contracts(school_ids: Iterable[UUID]) -> dict[UUID, Contract]:
    rows = Contract.objects.filter(school__in=list(school_ids), ended_on=None)
    return {row.school_id: row for row in rows}


def _contacts(school_ids: Iterable[UUID]) -> dict[UUID, Counter[str]]:
    counted: dict[UUID, Counter[str]] = {}
    rows = present_contacts().filter(school__in=list(school_ids))
    for school_id, kind in rows.values_list("school_id", "kind"):
        counted.setdefault(school_id, Counter())[kind] += 1
    return counted


def _missing(
    decision: Decision | None, contract: Contract | None, contacts: Mapping[str, int]
) -> list[str]:
    return rules.missing_to_start(
        today=today(),
        valid_until=decision.valid_until if decision else None,
        has_contract=contract is not None,
        contacts=contacts,
    )


def _named(
    named: Iterable[tuple[str, UUID]], people: Mapping[UUID, PersonBrief], wanted: str
) -> list[PersonBrief]:
    return [people[person_id] for kind, person_id in named if kind == wanted]


def _decision_out(decision: Decision) -> DecisionOut:
    return DecisionOut(
        body=decision.body,
        decided_on=decision.decided_on,
        scope=decision.scope,
        valid_until=decision.valid_until,
        days_left=rules.ends_soon(decision.valid_until, today=today()),
    )


def _contract_out(contract: Contract) -> ContractOut:
    return ContractOut(
        text_version=contract.text_version,
        signed_on=contract.signed_on,
        signatory=contract.signatory,
    )
