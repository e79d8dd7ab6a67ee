# SPDX-License-Identifier: EUPL-1.2
"""What people write or upload never runs, and nothing is left behind on a device: tried in a real browser."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Dialog, Error, Page, Request, expect

from e2e.demo_city import HEAD, PUPIL, TEACHER, DemoCity, groups_of

SCRIPTS = [
    "<script>window.ran=1;alert(1)</script>",
    "<img src=x onerror=\"window.ran=1;alert(1)\">",
    "<svg/onload=window.ran=1>",
    "[klick](javascript:window.ran=1)",
    "![x](https://evil.example/pixel.png)",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<a href=\"data:text/html,<script>opener.ran=1</script>\">x</a>",
    "$\\href{javascript:window.ran=1}{x}$ $\\includegraphics{https://evil.example/x.png}$",
    "$\\htmlData{onclick=window.ran=1}{x}$ $$\\def\\a{\\a\\a}\\a$$ $\\rule{99999em}{99999em}$",
    "{{constructor.constructor('window.ran=1')()}} ${window.ran=1}",
    "</title><script>window.ran=1</script>",
]  # fmt: skip
UPLOADS = {
    "seite.html": b"<!doctype html><script>opener&&(opener.ran=1);alert(1);fetch('https://evil.example')</script>",
    "bild.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>",
    "daten.xml": b"<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "seite.xhtml": b"<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
    "polyglott.pdf": b"%PDF-1.7\n<script>alert(1)</script>\n1 0 obj<</OpenAction<</S/JavaScript/JS(alert(1))>>>>",
    "skript.js": b"alert(1)",
}
WATCHING = """
window.violations = [];
addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI));
"""


@contextmanager
def watched(page: Page, home: str) -> Iterator[list[str]]:
    """What must not happen: a dialog, a foreign request, a violation of the policy, a script that ran."""
    seen: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def asked(request: Request) -> None:
        if not _ours(request.url, home):
            seen.append(f"asked {request.url}")

    page.set_default_timeout(60_000)
    page.on("dialog", dismissed)
    page.on("request", asked)
    page.add_init_script(WATCHING)
    yield seen
    assert seen == []


def _ours(url: str, home: str) -> bool:
    return url.startswith((home, home.replace("http", "ws", 1), "data:", "blob:"))


def _nothing_ran(page: Page) -> None:
    assert page.evaluate("window.violations") == []
    assert page.evaluate("window.ran") is None


def _post(page: Page, path: str, body: Any = None, **more: Any) -> Any:
    token = {each["name"]: each["value"] for each in page.context.cookies()}["csrftoken"]
    home = page.url.split("/", 3)
    headers = {"X-CSRFToken": token, "Origin": f"{home[0]}//{home[2]}"}
    method = more.pop("method", "post")
    answer = (
        getattr(page.request, method)(path, data=body, headers=headers, **more)
        if body is not None
        else getattr(page.request, method)(path, headers=headers, **more)
    )
    assert answer.ok, (path, answer.status, answer.text())
    return answer.json() if answer.body() else None


def _club(page: Page) -> dict[str, Any]:
    """A club of the teacher's whose every text is hostile."""
    me = page.request.get("/api/me").json()
    school = me["abilities"]["found_communities"][0]
    made = _post(
        page,
        "/api/communities",
        {"kind": "club", "name": SCRIPTS[0], "about": " ".join(SCRIPTS), "school_id": school},
    )
    return dict(page.request.get(f"/api/communities/{made['id']}").json())


@pytest.mark.row(20)
@pytest.mark.row(25)
@pytest.mark.attack(8)
@pytest.mark.attack(9)
def test_script_in_every_text_field_stays_text(city: DemoCity) -> None:
    page = city.page_of(TEACHER)
    with watched(page, city.installation.url) as _:
        page.goto("/")
        club = _club(page)
        group = club["groups"][0]["id"]
        _post(page, f"/api/communities/{club['id']}/groups", {"name": SCRIPTS[1]})
        for text in SCRIPTS:
            _post(page, f"/api/groups/{group}/messages", {"client_id": str(uuid4()), "body": text})
        _post(page, "/api/me/tokens", {"name": SCRIPTS[1], "scopes": ["read"]})
        for path in (
            "/", f"/groups/{group}", f"/communities/{club['id']}", "/settings",
            "/search?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E",
        ):  # fmt: skip
            page.goto(path)
            expect(page.get_by_role("main")).to_be_visible()
            page.wait_for_timeout(800)
            _nothing_ran(page)
        page.goto(f"/groups/{group}")
        expect(page.get_by_text("<svg/onload=window.ran=1>").first).to_be_visible()
    page.close()


@pytest.mark.row(19)
@pytest.mark.attack(7)
@pytest.mark.parametrize("name", UPLOADS)
def test_hostile_upload_opened_directly_does_not_run(city: DemoCity, name: str) -> None:
    page = city.page_of(PUPIL)
    with watched(page, city.installation.url) as _:
        page.goto("/")
        media = {"name": name, "mimeType": "text/html", "buffer": UPLOADS[name]}
        file = _post(page, "/api/files", multipart={"file": media})
        with pytest.raises(Error, match="Download is starting"):
            page.goto(file["url"])
        page.goto("/")
        page.evaluate(
            """async (url) => {
                for (const kind of ['iframe', 'object', 'embed', 'img', 'script']) {
                    const one = document.createElement(kind);
                    one[kind === 'object' ? 'data' : 'src'] = url;
                    document.body.append(one);
                }
                await new Promise((done) => setTimeout(done, 1500));
            }""",
            file["url"],
        )
        assert page.evaluate("window.ran") is None
    page.close()


@pytest.mark.row(55)
def test_nothing_personal_is_left_after_signing_out(city: DemoCity) -> None:
    city.page_of(HEAD).close()  # another person's device is not concerned
    context = city._sign_in(HEAD)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("main")).to_be_visible()
    me = page.request.get("/api/me").json()
    group = groups_of(page)[0]
    page.goto(f"/groups/{group['id']}")
    box = page.get_by_role("textbox", name=re.compile("Nachricht"))
    box.fill("Ein Entwurf mit dem Wort Kanarienvogel")
    page.wait_for_timeout(1500)
    assert "Kanarienvogel" in page.evaluate(LEFT), "the test would prove nothing"
    page.goto("/settings")
    page.get_by_role("button", name="Abmelden").last.click()
    page.wait_for_url("**/sign-in**")
    page.wait_for_timeout(1000)
    left = page.evaluate(LEFT)
    for telling in ("Kanarienvogel", me["family_name"], me["person"]["id"], group["name"]):
        assert telling not in left
    context.close()


#: Everything a page can find on the device.
LEFT = """async () => {
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((done, failed) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => failed(asked.error);
        });
        for (const store of db.objectStoreNames) {
            const all = db.transaction(store).objectStore(store).getAll();
            await new Promise((done) => { all.onsuccess = done; });
            found.push(JSON.stringify(all.result));
        }
        db.close();
    }
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (!/\\.(js|css|woff2?|svg|png|ico|webmanifest)(\\?|$)/.test(request.url)) {
                found.push(request.url, await (await cache.match(request)).text());
            }
        }
    }
    return found.join('\\n');
}"""
