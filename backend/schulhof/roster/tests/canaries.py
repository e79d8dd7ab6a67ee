# SPDX-License-Identifier: EUPL-1.2
"""Files in which everything that is not needed bears a mark that must never be seen again."""

import json

from schulhof.roster.formats.opening import RawFile

from .shared import raw

CANARY = "KANARIE"
COUNT = 12


def _canaries() -> list[str]:
    return [f"{CANARY}{number}" for number in range(COUNT)]


def svws() -> list[RawFile]:
    c = _canaries()
    content = {
        "enmRevision": 1,
        "schulnummer": "168531",
        "schuljahr": 2026,
        "mailadresse": c[0],
        "noten": [{"id": 1, "text": c[1]}],
        "foerderschwerpunkte": [{"id": 1, "kuerzel": c[2]}],
        "jahrgaenge": [{"id": 1, "kuerzel": "07", "beschreibung": c[3]}],
        "klassen": [{"id": 1, "kuerzel": "07A", "idJahrgang": 1, "klassenlehrer": [1], "x": c[4]}],
        "lehrer": [
            {"id": 1, "kuerzel": "TA", "nachname": "Tamm", "vorname": "Ida", "geschlecht": c[5],
             "passwordHash": c[6]}
        ],
        "lerngruppen": [{"id": 1, "bezeichnung": "Chor", "kursartKuerzel": "AG", "lehrerID": [1]}],
        "schueler": [
            {"id": 7, "klasseID": 1, "nachname": "Adler", "vorname": "Ada", "geschlecht": c[7],
             "istZieldifferent": c[8], "lernabschnitt": {"foerderschwerpunkt1": c[9]},
             "leistungsdaten": [{"lerngruppenID": 1, "note": c[10], "teilleistungen": [c[10]]}],
             "bemerkungen": {"ASV": c[11]}}
        ],
    }  # fmt: skip
    return [raw("enm.json", json.dumps(content))]


def schild_dat() -> list[RawFile]:
    c = _canaries()
    basic = (
        "Nachname|Vorname|Geburtsdatum|Geschlecht|Status|PLZ|Ort|Straße|Aussiedler|1. Staatsang.|"
        "Konfession|Klasse|Jahrgang|Förderschwerpunkt|Autist|Herkunft\n"
        f"Adler|Ada|02.05.2013|{c[0]}|2|{c[1]}|{c[2]}|{c[3]}|{c[4]}|{c[5]}|{c[6]}|7a|07|{c[7]}|"
        f"{c[8]}|{c[9]}\n"
        f"=SUM(1)|Ada|{c[0]}|w|2|{c[1]}|{c[2]}|{c[3]}|||{c[6]}|7a|07|{c[7]}||\n"
        f"Boll|Ben|{c[0]}|w|2|{c[1]}|{c[2]}|{c[3]}|||{c[6]}|7a|07|{c[7]}||{c[9]}|{c[9]}|{c[10]}\n"
    )
    marks = (
        "Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Fach|Fachlehrer|Kursart|Kurs|Note\n"
        f"Adler|Ada|02.05.2013|2026|1|{c[10]}|TA|AG|Chor|{c[11]}\n"
    )
    phones = f"Nachname|Vorname|Geburtsdatum|Telefonnr.|Art\nAdler|Ada|02.05.2013|{c[0]}|{c[1]}\n"
    return [
        raw("SchuelerBasisdaten.dat", basic),
        raw("SchuelerLeistungsdaten.dat", marks),
        raw("SchuelerTelefonnummern.dat", phones),
    ]


def oneroster() -> list[RawFile]:
    c = _canaries()
    users = (
        "sourcedId,status,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
        "email,sms,phone,grades,password\n"
        f"u1,,true,o1,student,{c[0]},{c[1]},Ada,Adler,{c[2]},{c[3]},{c[4]},05,{c[5]}\n"
    )
    demographics = (
        f"sourcedId,birthDate,sex,hispanicOrLatinoEthnicity\nu1,2015-03-04,{c[6]},{c[7]}\n"
    )
    results = f"sourcedId,lineItemSourcedId,studentSourcedId,score\nr1,l1,u1,{c[8]}\n"
    flags = f"userSourcedId,flag\nu1,{c[9]}\n"
    return [
        raw("users.csv", users),
        raw("demographics.csv", demographics),
        raw("results.csv", results),
        raw("userFlags.csv", flags),
    ]


def table() -> list[RawFile]:
    c = _canaries()
    rows = "".join(
        f"{name};{c[0]};Kind;{c[1]};01.02.2015;{c[2]};5a;{c[3]};{c[4]};{c[5]};{c[6]}\n"
        for name in ("Ada", "Ben", "Cem", "=1+1")
    )
    head = (
        "Vorname;Konfession;Nachname;Note;Geburtsdatum;Förderschwerpunkt;Klasse;Straße;"
        "Telefon;Passwort;Bemerkung\n"
    )
    return [raw("schueler.csv", head + rows)]


ALL = {"svws": svws, "schild_dat": schild_dat, "oneroster": oneroster, "table": table}
