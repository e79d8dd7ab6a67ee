// SPDX-License-Identifier: EUPL-1.2
import german from "virtual:emoji/de";
import english from "virtual:emoji/en";
import { expect, test } from "vitest";
import { EmojiWords, GROUPS } from "./words";

const de = new EmojiWords(german);
const en = new EmojiWords(english);
const signs = (found: readonly { sign: string }[]) => found.map(({ sign }) => sign);

test.each([
  ["sonne", "☀️"],
  ["Lachen", "😂"],
  ["schule", "🏫"],
  ["daumen hoch", "👍"],
  ["herz", "❤️"],
  ["maedchen", "👧"],
  ["geb kuch", "🎂"],
])("a German child finds a picture by its word: %s", (word, sign) => {
  expect(signs(de.find(word))).toContain(sign);
});

test.each([
  ["sonne", "☀️"],
  ["rotes herz", "❤️"],
  ["katze", "🐈"],
])("what is called just so comes first: %s", (word, sign) => {
  expect(signs(de.find(word)).slice(0, 3)).toContain(sign);
});

test.each([
  ["sun", "☀️"],
  ["school", "🏫"],
  ["thumbs", "👍"],
])("in English too: %s", (word, sign) => {
  expect(signs(en.find(word))).toContain(sign);
});

test("every group has pictures, and no word finds nothing by accident", () => {
  for (const group of GROUPS) expect(de.in(group).length).toBeGreaterThan(50);
  expect(de.find("qqqq")).toEqual([]);
  expect(de.find("  ")).toEqual([]);
});

test("pictures are written as Unicode writes them in full", () => {
  expect(signs(de.in("people"))).toContain("✋");
  expect(signs(de.in("people"))).not.toContain("✋\uFE0F");
  expect(signs(de.in("smileys"))).toContain("❤️");
});
