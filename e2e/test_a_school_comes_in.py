# SPDX-License-Identifier: EUPL-1.2
"""The journey of issue 2: a school brings its roster, its people sign in, a class talks."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.conftest import SHARED, Device
from e2e.installation import Installation
from e2e.steps import Slip, activate, class_slips, role_slips, set_up_second_step, write

ROSTER = SHARED / "data" / "svws" / "enm01.json.gz"
NUMBER = "123456"
CLASS = "Q2"
PICTURE = Path(__file__).parent / "material" / "path.png"


@pytest.mark.skipif(not ROSTER.exists(), reason="the shared rosters are not beside the project")
def test_a_school_comes_in_and_a_class_talks(installation: Installation, device: Device) -> None:
    """From an empty installation to a talking class on three devices."""
    _city_brings_the_school(installation, device("desktop"))
    office = device("desktop")
    _office_imports_the_roster(installation, office)
    _office_starts_the_school(office)
    teacher_slip, pupil_slips = _office_prints_slips(office)
    teacher, tablet, phone = device("desktop"), device("tablet"), device("phone")
    for page, slip in ((teacher, teacher_slip), (tablet, pupil_slips[0]), (phone, pupil_slips[1])):
        activate(page, slip)
        _open_class_group(page)
    _they_talk(teacher, tablet, phone)
    _phone_loses_its_line(teacher, tablet, phone)
    _staff_stays_among_itself(teacher, phone)


def _city_brings_the_school(installation: Installation, page: Page) -> None:
    activate(page, Slip("Carla", *installation.invite("Carla", "Conrad", "--role", "city")))
    page.goto("/schools")
    set_up_second_step(page)
    page.get_by_role("button", name="Schule anlegen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name der Schule").fill("Gesamtschule am Beispiel")
    dialog.get_by_label("Kurzname").fill("Beispielschule")
    dialog.get_by_label("Schulnummer").fill(NUMBER)
    dialog.get_by_role("button", name="Schule anlegen").click()
    expect(page.get_by_text("Gesamtschule am Beispiel")).to_be_visible()
    page.get_by_role("button", name=re.compile("Vertrag")).first.click()
    contract = page.get_by_role("dialog")
    contract.get_by_label("Fassung des Vertrags").fill("1.0")
    contract.get_by_label("Unterschrieben am").fill("2026-08-01")
    contract.get_by_label("Unterschrieben von").fill("Vera Amt")
    contract.get_by_role("button", name="Vertrag eintragen").click()
    expect(page.get_by_text("Der Vertrag ist eingetragen.")).to_be_visible()


def _office_imports_the_roster(installation: Installation, page: Page) -> None:
    activate(page, Slip("Vera", *installation.invite("Vera", "Amt", "--administrator-of", NUMBER)))
    page.goto("/schools")
    set_up_second_step(page)
    page.get_by_role("link", name="Stammdaten", exact=True).click()
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Dateien auswählen").click()
    choosing.value.set_files(ROSTER)
    expect(page.get_by_role("heading", name="Was sich ändern würde")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("Schülerin oder Schüler 81"))).to_be_visible()
    page.get_by_role("button", name="Übernehmen").click()
    expect(page.get_by_text("Fertig. Alle sind da.")).to_be_visible()


def _office_starts_the_school(page: Page) -> None:
    imported = page.url
    school = re.sub(r"(/schools/[^/]+).*", r"\1", imported)
    page.goto(f"{school}/start")
    page.get_by_label("Beschlossen am").fill("2026-08-01")
    page.get_by_label("Was wurde beschlossen?").fill("Alle Klassen und das Kollegium.")
    page.get_by_label("Gilt bis").fill(f"{datetime.now(UTC).year + 1}-07-31")
    page.get_by_role("button", name="Beschluss eintragen").click()
    expect(page.get_by_text("Der Beschluss ist eingetragen.")).to_be_visible()
    for kind in ("Schutz", "Schutz", "Datenschutz", "Technik"):
        people = page.get_by_role("region", name=kind, exact=True)
        named = people.get_by_role("button", name=re.compile("wegnehmen$"))
        before = named.count()
        people.get_by_role("button", name=re.compile("Person benennen")).click()
        people.get_by_role("button", name=re.compile("benennen$")).first.click()
        expect(named).to_have_count(before + 1)
    page.get_by_role("button", name="Jetzt anfangen").click()
    expect(page.get_by_role("heading", name="Ist dabei")).to_be_visible()
    page.goto(f"{school}/functions")
    for function in ("Dateien", "Fotos"):
        switch = page.get_by_role("switch", name=function, exact=True)
        row = page.get_by_role("listitem").filter(has=switch)
        row.locator("label").first.click()
        reference = row.get_by_label("Wo steht es in eurer Datenschutz-Folgenabschätzung?")
        if function == "Fotos":
            reference.fill("DSFA vom 1. August, Abschnitt 2")
            row.get_by_role("button", name="Fotos einschalten").click()
        expect(switch).to_be_checked()
    _office_rests_on_the_public_task(page, school)
    page.goto(imported)


def _office_rests_on_the_public_task(page: Page, school: str) -> None:
    page.goto(f"{school}/agreeing")
    for purpose in ("Mitmachen", "Fotos und Aufnahmen"):
        page.get_by_role("button", name=f"Ändern: {purpose}").click()
        row = page.get_by_role("listitem").filter(has_text=f"Worauf stützt sich „{purpose}“?")
        row.get_by_text("Auftrag der Schule", exact=True).click()
        row.get_by_label("Wer hat das beschlossen").fill("Schulkonferenz, § 120 SchulG NRW")
        row.get_by_role("button", name="Eintragen").click()
        expect(row).to_have_count(0)


def _office_prints_slips(page: Page) -> tuple[Slip, list[Slip]]:
    page.get_by_role("link", name="Klassen ansehen").click()
    link = page.get_by_role("link", name=CLASS, exact=True)
    row = page.get_by_role("main").get_by_role("listitem").filter(has=link)
    teacher_name = row.locator("span").filter(has_text=re.compile(r"\w+ \w+")).first.inner_text()
    row.get_by_role("link").click()
    pupils = class_slips(page)
    assert len(pupils) >= 2
    page.get_by_role("link", name=re.compile("Klassen")).first.click()
    page.get_by_role("link", name="Personen", exact=True).click()
    teachers = role_slips(page, "teacher")
    first = teacher_name.split(",")[0].strip()
    [teacher] = [slip for slip in teachers if slip.name == first]
    return teacher, pupils


def _open_class_group(page: Page) -> None:
    page.goto("/communities")
    page.get_by_role("main").get_by_role("link", name=re.compile(rf"\b{CLASS}\b")).first.click()
    if "/groups/" not in page.url:
        page.get_by_role("main").get_by_role("link", name=re.compile("Allgemein")).first.click()
    page.wait_for_url("**/groups/**")


def _said(page: Page, text: str) -> Locator:
    return page.get_by_role("log").get_by_text(text)


def _they_talk(teacher: Page, tablet: Page, phone: Page) -> None:
    write(teacher, "Wer löst $x^2 = 16$?")
    for page in (tablet, phone):
        expect(page.get_by_role("log").locator(".katex").first).to_be_visible()
    tablet.get_by_role("button", name="Datei anhängen").click()
    with tablet.expect_file_chooser() as choosing:
        tablet.get_by_role("menuitem", name="Bild oder Datei").click()
    choosing.value.set_files(PICTURE)
    write(tablet, "Mein Rechenweg steht auf dem Bild.")
    for page in (teacher, phone):
        expect(_said(page, "Mein Rechenweg steht auf dem Bild.")).to_be_visible()
        expect(page.get_by_role("log").locator("img").first).to_be_visible()


def _phone_loses_its_line(teacher: Page, tablet: Page, phone: Page) -> None:
    phone.context.set_offline(True)
    write(phone, "Ich sitze im Zug, eins.")
    write(phone, "Ich sitze im Zug, zwei.")
    write(teacher, "Meldet euch, wenn ihr da seid.")
    expect(_said(teacher, "Ich sitze im Zug")).to_have_count(0)
    phone.context.set_offline(False)
    for page in (teacher, tablet, phone):
        rows = page.get_by_role("log").get_by_text(re.compile(r"Ich sitze im Zug, \w+\."))
        expect(rows).to_have_text(["Ich sitze im Zug, eins.", "Ich sitze im Zug, zwei."])
        expect(_said(page, "Meldet euch, wenn ihr da seid.")).to_be_visible()


def _staff_stays_among_itself(teacher: Page, pupil: Page) -> None:
    communities = teacher.request.get("/api/communities").json()["items"]
    [staff] = [each for each in communities if each["kind"] == "staff"]
    group = staff["groups"][0]["id"]
    paths = [
        f"/api/communities/{staff['id']}",
        f"/api/communities/{staff['id']}/members",
        f"/api/communities/{staff['id']}/candidates?q=a",
        f"/api/groups/{group}",
        f"/api/groups/{group}/messages",
        f"/api/groups/{group}/people",
    ]
    for path in paths:
        assert teacher.request.get(path).status == 200, path
        assert pupil.request.get(path).status == 404, path
    token = {cookie["name"]: cookie["value"] for cookie in pupil.context.cookies()}["csrftoken"]
    refused = pupil.request.post(
        f"/api/groups/{group}/messages",
        data={"client_id": "0198c5a0-0000-7000-8000-000000000001", "body": "hallo"},
        headers={"X-CSRFToken": token},
    )
    assert refused.status == 404
    listed = pupil.request.get("/api/communities").text()
    assert staff["id"] not in listed
    assert staff["id"] not in pupil.request.get("/api/search?q=Kollegium").text()
    pupil.goto(f"/groups/{group}")
    expect(pupil.get_by_text("Du gehörst hier nicht mehr dazu")).to_be_visible()
