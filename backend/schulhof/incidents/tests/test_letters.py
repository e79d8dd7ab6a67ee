# SPDX-License-Identifier: EUPL-1.2
"""Letters: filled from the incident, whole in both languages, plain for children."""

import re

import pytest

from schulhof.incidents import actions
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import IncidentChange
from schulhof.people.models import Person
from schulhof.people.schemas import Language
from testing.cast import Cast

from .telling_time import Days
from .test_register import entered

pytestmark = pytest.mark.row(49)


@pytest.fixture
def incident(officer: Person, cast: Cast, days: Days) -> Incident:
    days.say(cast.teacher, cast.class_group, sent=-5)
    return entered(
        officer, title="Konto <Ada> übernommen", what="Jemand kannte das Passwort.",
        about=[{"kind": "school", "named": "100001"}],
    )  # fmt: skip


def written(incident: Incident, by: Person, language: Language) -> dict[str, str]:
    return {each["key"]: each["text"] for each in actions.read_letters(incident, language, by=by)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_letters_say_what_is_in_the_register_and_nothing_is_left_of_the_template(
    incident: Incident, officer: Person, language: Language
) -> None:
    change = IncidentChange(effects="Fremde Nachrichten", measures="Passwort gesperrt")
    actions.change_incident(incident.id, change, by=officer)
    incident.refresh_from_db()
    letters = written(incident, officer, language)
    assert list(letters) == ["authority", "school", "adults", "children"]
    for text in letters.values():
        assert not re.search(r"[{}]|&lt;|&amp;|None|\n\n\n", text)
    for key in ("authority", "school"):
        assert "Konto <Ada> übernommen" in letters[key]
    for key in ("authority", "school", "adults"):
        for said in ("Jemand kannte das Passwort.", "Fremde Nachrichten", "Passwort gesperrt"):
            assert said in letters[key], key
    assert incident.reference in letters["authority"]
    assert "Schule Ost: 7" in letters["authority"]


def test_authority_is_told_every_part_the_law_asks_for(incident: Incident, officer: Person) -> None:
    """Art. 33 (3): nature, categories and numbers, contact, consequences, measures."""
    text = written(incident, officer, "de")["authority"]
    for part in (
        "Was geschah", "Wer betroffen ist", "7 Personen, davon 3 Kinder", "Welche Daten",
        "Zahl der Datensätze", "Wahrscheinliche Folgen", "Maßnahmen", "Datenschutzbeauftragten",
        "Frist von 72 Stunden",
    ):  # fmt: skip
        assert part in text, part


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_nobody_entered_stands_in_brackets(
    incident: Incident, officer: Person, language: Language
) -> None:
    assert (
        "[" in written(incident, officer, language)["school"].partition("Nummer")[2]
        or language == "en"
    )
    assert written(incident, officer, language)["authority"].count("[") >= 6


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["taken_over", "shown", "lost"])
def test_letter_for_children_has_short_sentences_and_no_words_of_lawyers(
    incident: Incident, officer: Person, language: Language, kind: str
) -> None:
    Incident.objects.filter(pk=incident.pk).update(kind=kind)
    incident.refresh_from_db()
    text = written(incident, officer, language)["children"]
    sentences = [each for each in re.split(r"[.!?:]\s", text) if each.strip()]
    assert max(len(each.split()) for each in sentences) <= 14
    for word in (
        "DSGVO",
        "GDPR",
        "Daten",
        "data",
        "Art.",
        "Verletzung",
        "breach",
        "betroffen",
        "concerned",
    ):
        assert word not in text, word
    assert ("nichts falsch gemacht" if language == "de" else "did nothing wrong") in text


def test_letters_do_not_promise_that_it_ended_while_it_goes_on(
    incident: Incident, officer: Person
) -> None:
    assert "Wir haben es gestoppt" in written(incident, officer, "de")["children"]
    Incident.objects.filter(pk=incident.pk).update(until=None)
    incident.refresh_from_db()
    letters = written(incident, officer, "de")
    assert "Wir haben es gestoppt" not in letters["children"]
    assert "dauert an" in letters["authority"]
