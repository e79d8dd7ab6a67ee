// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { holds, pieces } from "./words";

test.each([
  ["Klasse 5a", "5A"],
  ["Müller, Änne", "anne mull"],
  ["Straße", "strasse"],
])("%s is found by %s", (text, asked) => {
  expect(holds(text, asked)).toBe(true);
});

test("every word must be there", () => {
  expect(holds("Klasse 5a", "5a chor")).toBe(false);
});

test("hits are marked, whatever signs were typed", () => {
  expect(pieces("Haben wir Mathe auf?", "mathe")).toEqual([
    { text: "Haben wir ", hit: false },
    { text: "Mathe", hit: true },
    { text: " auf?", hit: false },
  ]);
  expect(pieces("a (b) c", "(b) [")).toEqual([
    { text: "a ", hit: false },
    { text: "(b)", hit: true },
    { text: " c", hit: false },
  ]);
  expect(pieces("x", "")).toEqual([{ text: "x", hit: false }]);
});
