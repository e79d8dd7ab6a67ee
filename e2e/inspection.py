# SPDX-License-Identifier: EUPL-1.2
"""What a machine can tell about a screen: rules broken, sideways scrolling, where the focus is."""

from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page, ViewportSize
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

AXE = Path(__file__).resolve().parents[1] / "frontend/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 640}
#: The rules that another width or another light may break; the others see the same page.
NARROWLY = ["color-contrast", "target-size", "scrollable-region-focusable"]

RULES_BROKEN = """async ([tags, only]) => {
  const options = only
    ? {runOnly: {type: "rule", values: only}}
    : {runOnly: {type: "tag", values: tags}, rules: {"target-size": {enabled: true}}};
  // What lies behind something open was looked at before it was opened.
  const open = [...document.querySelectorAll("[role=dialog], [role=menu]")].at(-1);
  const {violations} = await axe.run(open ?? document, {...options, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) => nodes.map(({target, any, all, none}) =>
    `${id} at ${target.join(" ")}: ${[...any, ...all, ...none].map((check) => check.message)[0]}`));
}"""

FITS = "() => document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"

SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= width) return [];
  const guilty = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.tagName}.${element.className}`).slice(-3);
  return [`scrolls sideways (${wide} px): ${guilty.join(", ")}`];
}"""

#: What people set who read badly (WCAG 1.4.12). A sheet that is made by script is no inline style for the policy.
#: Formulas are drawn from letters that must not move.
SPREAD = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*:not(.katex *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
UNSPREAD = "() => { document.adoptedStyleSheets = [] }"

#: Words that are not whole: their box hides what does not fit. Where three dots say so, it was meant.
CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
  if (element.closest(".katex") || element.querySelector(".katex")) return false; // drawn, not set
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || !element.checkVisibility()) return false;
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const {overflowX, overflowY, textOverflow, webkitLineClamp} = getComputedStyle(each);
    if (textOverflow === "ellipsis" || webkitLineClamp !== "none") return false;
    if (["auto", "scroll"].includes(overflowX) || ["auto", "scroll"].includes(overflowY)) return false;
    if (overflowX === "visible" && overflowY === "visible") continue;
    const hides = each.getBoundingClientRect();
    if (hides.width < 4 || hides.height < 4) return false;
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    // A space at the end of a line hangs over.
    return text.right > hides.right + 12 || text.left < hides.left - 2 || text.bottom > hides.bottom + 4;
  }
  return false;
}).map((element) => `cuts ${JSON.stringify(element.textContent.trim().slice(0, 40))} (${element.className})`)"""

MOVING = """() => document.getAnimations()
  .filter(({effect, playState}) =>
    playState === "running" && effect.getComputedTiming().duration > 50)
  .map((animation) => `moves: ${animation.effect.target.className}`)"""

FOCUS = """async () => {
  await new Promise(requestAnimationFrame);
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const ringed = (each) => {
    const style = getComputedStyle(each);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outlined || style.boxShadow.includes("0px 0px 0px ");
  };
  const around = [element, element.parentElement, element.parentElement?.parentElement,
    ...(element.matches("input") ? element.closest("label")?.querySelectorAll("*") ?? [] : []),
    element.nextElementSibling];
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].map(([x, y]) =>
    document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y));
  const seen = right > left && bottom > top && spots.some((spot) =>
    spot && (element.contains(spot) || spot.contains(element) || element.labels?.[0]?.contains(spot)
      || spot.parentElement === element.parentElement));
  element.dataset.stop ??= String(window.stops = (window.stops ?? 0) + 1);
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText
    ?? element.innerText;
  return {
    stop: element.dataset.stop,
    name: (name ?? "").replaceAll("\\n", " ").trim(),
    what: `${element.tagName.toLowerCase()}.${element.className}`,
    inside: element.closest("[role=dialog]") ? "dialog" : "page",
    ringed: around.some((each) => each && ringed(each)),
    over: spots[0]?.outerHTML.slice(0, 100) ?? `nothing at ${left}, ${top}`,
    seen,
  };
}"""


def rules_broken(page: Page, *, only: list[str] | None = None) -> list[str]:
    """The rules of WCAG 2.2 A and AA that the screen breaks, with the places."""
    page.wait_for_function("() => !document.querySelector('[aria-busy=true]')")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(RULES_BROKEN, [TAGS, only]))


def sideways(page: Page) -> list[str]:
    """What makes the page wider than the window, and still does when the screen has settled."""
    with suppress(PlaywrightTimeoutError):
        page.wait_for_function(FITS, timeout=2000)
    return list(page.evaluate(SIDEWAYS))


def cut(page: Page) -> list[str]:
    """Words that are not shown whole."""
    return list(page.evaluate(CUT))


def moving(page: Page) -> list[str]:
    """What moves although the person wants rest."""
    return list(page.evaluate(MOVING))


def spread(page: Page) -> list[str]:
    """What does not fit any more where somebody sets lines and letters further apart."""
    page.evaluate(SPREAD)
    wrong = [f"spread: {each}" for each in sideways(page) + cut(page)]
    page.evaluate(UNSPREAD)
    return wrong


def enlarged(page: Page) -> list[str]:
    """What does not fit any more where somebody sets letters twice as large in their browser."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    wrong = [f"enlarged: {each}" for each in sideways(page) + cut(page)]
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    return wrong


def faults(page: Page, where: str) -> list[str]:
    """Everything that is wrong with one screen: wide and light, narrow and dark, letters large or spread."""
    wide = f"{where}, light, {WIDE['width']} px"
    narrow = f"{where}, dark, {NARROW['width']} px"
    _look(page, "light", WIDE)
    is_page = page.get_by_role("dialog").or_(page.get_by_role("menu")).count() == 0
    wrong = rules_broken(page) + moving(page) + (enlarged(page) if is_page else [])
    found = [f"{wide}: {each}" for each in wrong]
    _look(page, "dark", NARROW)
    wrong = rules_broken(page, only=NARROWLY) + sideways(page) + (spread(page) if is_page else [])
    found += [f"{narrow}: {each}" for each in wrong]
    _look(page, "light", WIDE)
    return found


def _look(page: Page, look: Literal["light", "dark"], size: ViewportSize) -> None:
    page.emulate_media(color_scheme=look, reduced_motion="reduce")
    if page.viewport_size != size:
        page.set_viewport_size(size)
    page.evaluate(PAINTED)


def focus(page: Page) -> dict[str, Any] | None:
    """Where the focus is: its name, whether one sees it; None on nothing."""
    return page.evaluate(FOCUS)  # type: ignore[no-any-return]


def _settled(page: Page) -> dict[str, Any] | None:
    """Where the focus is; what is not seen at once is looked at again, for it may be on its way."""
    at = focus(page)
    if at and not at["seen"]:
        page.wait_for_timeout(200)
        at = focus(page)
    return at


def tab_through(page: Page, *, most: int = 150) -> tuple[list[dict[str, Any]], list[str]]:
    """Press Tab once around the page: the stops, and what was wrong with them."""
    stops: dict[str, dict[str, Any]] = {}
    wrong: list[str] = []
    for _press in range(most):
        page.keyboard.press("Tab")
        at = _settled(page)
        if at is None:
            continue
        if at["stop"] in stops:
            return list(stops.values()), wrong
        stops[at["stop"]] = at
        if not at["ringed"]:
            wrong.append(f"no visible focus on {at['name']!r} ({at['what']})")
        if not at["seen"]:
            wrong.append(f"{at['over']} hides the focus on {at['name']!r} ({at['what']})")
    return list(stops.values()), [*wrong, "the way with Tab does not end"]


def tab_to(page: Page, name: str, *, most: int = 80, key: str = "Tab") -> None:
    """Press Tab until the focus is on something whose name begins so; it must be visible."""
    passed = []
    for _press in range(most):
        page.keyboard.press(key)
        at = focus(page)
        passed.append(at["name"][:30] if at else "-")
        if at and at["name"].startswith(name):
            assert at["ringed"], f"no visible focus on {at['name']!r}"
            assert at["seen"], f"the focus is hidden on {at['name']!r}"
            return
    raise AssertionError(f"{name!r} is not reached with {key}: {passed}")
