// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { pickWords, randomBelow, threeWords } from "./threeWords";
import { words as german } from "./words/de";
import { words as english } from "./words/en";

test.each([
  ["German", german],
  ["English", english],
])("the %s list has enough different, short words", (_, words) => {
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThanOrEqual(300);
  for (const word of words) expect(word).toMatch(/^[\p{L}]{2,9}$/u);
});

test("drawn words differ from each other", () => {
  expect(new Set(pickWords(["a", "b", "c"], 3))).toEqual(new Set(["a", "b", "c"]));
});

test("every number below the limit is drawn, none beyond", () => {
  const drawn = new Set(Array.from({ length: 400 }, () => randomBelow(5)));
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a suggestion is long enough for the server's rule", async () => {
  for (let draw = 0; draw < 50; draw += 1) {
    expect(await threeWords("de")).toMatch(/^\p{L}+ \p{L}+ \p{L}+ \d\d$/u);
    expect((await threeWords("de")).length).toBeGreaterThanOrEqual(10);
  }
});
