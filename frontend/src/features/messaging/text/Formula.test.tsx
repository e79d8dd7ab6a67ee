// SPDX-License-Identifier: EUPL-1.2
import { render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Formula from "./Formula";

// Formulas are drawn in an idle moment; here every moment is one.
beforeEach(() => {
  vi.stubGlobal("requestIdleCallback", (work: () => void) => work());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The drawn formula. */
function drawn(tex: string, block = false): HTMLElement {
  const { container } = render(<Formula tex={tex} block={block} />);
  expect(container.querySelector(".katex, .katex-error"), tex).not.toBeNull();
  return container;
}

/** Everything a formula could run, load or lead to; the annotation keeps what was typed, as words. */
function dangers(place: HTMLElement): Element[] {
  place.querySelector("annotation")?.remove();
  return [...place.querySelectorAll("*")].filter((each) => {
    const said = [...each.attributes].filter(
      ({ name, value }) =>
        /^on|^href$|^src$|^data-|^id$/.test(name) || (name === "style" && /url\(/.test(value)),
    );
    return said.length > 0 || /^(a|img|script|iframe|object|embed)$/i.test(each.localName);
  });
}

const HOSTILE = [
  "\\href{javascript:alert(1)}{x}",
  "\\url{https://evil.example}",
  "\\includegraphics{https://evil.example/x.png}",
  "\\htmlData{onclick=alert(1)}{x}",
  "\\htmlId{root}{x}",
  "\\htmlClass{x}{y}",
  "\\htmlStyle{background:url(https://evil.example)}{x}",
  "\\text{<img src=x onerror=alert(1)>}",
  "\\textcolor{red;background:url(https://evil.example)}{x}",
  "\\unknown{<script>alert(1)</script>}",
];

// row(20) attack(9)
test("a formula runs, loads and links nothing", () => {
  for (const tex of HOSTILE) expect(dangers(drawn(tex)), tex).toEqual([]);
});

// row(20) attack(9)
test("a macro that never ends ends, and what was typed stays to be read", () => {
  for (const tex of [
    "\\def\\a{\\a\\a}\\a",
    "\\newcommand{\\b}{\\b x}\\b",
    `\\def\\x#1{#1#1}${"\\x{".repeat(12)}y${"}".repeat(12)}`,
    `\\edef\\l{lol}${"\\edef\\l{\\l\\l\\l\\l}".repeat(40)}\\l`,
  ]) {
    const place = drawn(tex);
    expect(place.querySelector(".katex-error"), tex).not.toBeNull();
    expect(place.textContent, tex).not.toBe("");
  }
});

// row(20) attack(9)
test("a formula does not grow out of its message", () => {
  for (const tex of [
    "\\rule{99999em}{99999em}",
    "\\kern{99999em}x",
    "\\hspace{99999em}x",
    "\\raisebox{99999em}{x}",
  ]) {
    const styles = [...drawn(tex).querySelectorAll("[style]")].map((each) =>
      String(each.getAttribute("style")),
    );
    const sizes = styles.flatMap((style) => style.match(/[\d.]+(?=em)/g) ?? []).map(Number);
    expect(Math.max(0, ...sizes), tex).toBeLessThanOrEqual(20);
  }
});
