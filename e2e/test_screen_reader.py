# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader is told: additions once, nothing of what was there before; each message by its name."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.demo_city import PUPIL, TEACHER, DemoCity
from e2e.steps import write

#: Writes down whatever any live region of the page would say.
LISTENING = """
window.heard = [];
const SPOKEN = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], '
  + '[role=log]:not([aria-live=off])';
new MutationObserver((changes) => {
  for (const {target, addedNodes} of changes) {
    const at = target.nodeType === 1 ? target : target.parentElement;
    const region = at?.closest(SPOKEN);
    const text = [...addedNodes].map((node) => node.textContent).join(' ').trim()
      || (target.nodeType === 3 ? target.data.trim() : '');
    if (region && text) window.heard.push(text);
  }
}).observe(document, {subtree: true, childList: true, characterData: true});
"""


def _heard(page: Page, about: str = "") -> list[str]:
    """What was said, but for what a page says while it loads."""
    page.wait_for_timeout(1500)  # an announcement waits a moment for others
    return [each for each in page.evaluate("window.heard") if about in each]


@pytest.mark.row(36)
def test_talk_is_heard_once_and_history_never(city: DemoCity) -> None:
    child, teacher = city.page_of(PUPIL), city.page_of(TEACHER)
    child.add_init_script(LISTENING)
    child.goto("/")
    child.get_by_role("link", name="5b").first.click()
    expect(child.get_by_role("log").get_by_role("article").last).to_be_visible()
    child.wait_for_load_state("networkidle")
    child.get_by_role("article").last.focus()
    child.keyboard.press("Home")
    assert _heard(child) == [], "what was there before is not read out"
    child.keyboard.press("End")

    teacher.goto(child.url)
    write(teacher, "Morgen ist Wandertag.")
    expect(child.get_by_role("log").get_by_text("Morgen ist Wandertag.")).to_have_count(1)
    name = teacher.request.get("/api/me").json()["person"]["name"]
    assert _heard(child) == [f"{name}: Morgen ist Wandertag."]

    write(child, "Juhu")
    expect(child.get_by_role("log").get_by_text("Juhu")).to_be_visible()
    assert _heard(child, "Juhu") == [], "one knows what one wrote"

    for number in range(5):
        write(teacher, f"Packliste {number}")
    expect(teacher.get_by_role("log").get_by_text("Packliste 4")).to_be_visible()
    expect(child.get_by_role("log").get_by_text("Packliste 4")).to_be_visible()
    heard = _heard(child)[1:]
    assert len(heard) < 5
    assert len(
        [each for each in heard if "Packliste" in each or "neue Nachrichten" in each]
    ) == len(heard)
    _is_named(child, name)
    child.close()
    teacher.close()


def _is_named(page: Page, name: str) -> None:
    """A message is an item of a list, and its name says who, when and what; its tools have names."""
    row = page.get_by_role("log").get_by_role("article").filter(has_text="Packliste 4")
    row.focus()
    expect(row).to_have_accessible_name(re.compile(rf"{re.escape(name)}.*\d\d:\d\d.*Packliste 4"))
    expect(row.locator("xpath=ancestor::li")).to_have_count(1)
    expect(page.get_by_role("log")).to_match_aria_snapshot("""
      - log /Nachrichten in/:
        - list:
          - listitem:
            - article /Packliste 4/:
              - button "Reagieren"
              - button "Antworten"
              - button "Mehr"
    """)
