# SPDX-License-Identifier: EUPL-1.2
"""What is wrong when the roster meets the people who are already here."""

from .entry import ERROR, WARNING, Entry, Wording

PLANS: dict[str, Entry] = {
    "person_ambiguous": Entry(
        ERROR,
        Wording(
            "{name} may be one of several people already here, or somebody new; nothing is "
            "changed for them.",
            "Correct name or birth date of the person in the list of people first, or export "
            "the internal numbers; then import again.",
        ),
        Wording(
            "{name} kann eine von mehreren vorhandenen Personen sein oder jemand Neues; für sie "
            "ändert sich nichts.",
            "Berichtige zuerst den Namen in der Personenliste oder exportiere die "
            "internen Nummern; importiere dann noch einmal.",
        ),
    ),
    "key_taken": Entry(
        ERROR,
        Wording(
            "The number {key} belonged to {before} so far and now to {name}. Name and birth date "
            "differ; nothing is changed for them.",
            "If it is the same person, correct the name in the list of people first; then import "
            "again. If not, this file may be of another school.",
        ),
        Wording(
            "Die Nummer {key} gehörte bisher {before} und jetzt {name}. Name und Geburtsdatum "
            "weichen ab; für sie ändert sich nichts.",
            "Ist es dieselbe Person, berichtige zuerst den Namen in der Personenliste und "
            "importiere noch einmal. Sonst gehört die Datei vielleicht zu einer anderen "
            "Schule.",
        ),
    ),
    "person_dismissed": Entry(
        WARNING,
        Wording(
            "{name} was signed off by hand here and stays so.",
            "If they are back, bring them back in the list of people.",
        ),
        Wording(
            "{name} wurde hier von Hand abgemeldet und bleibt es.",
            "Ist die Person wieder da, hole sie in der Personenliste zurück.",
        ),
    ),
}
