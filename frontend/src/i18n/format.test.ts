// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { formatFor } from "./format";

const NOW = Date.parse("2026-09-01T12:00:00Z");

test.each([
  ["2026-09-01T11:59:50Z", "jetzt"],
  ["2026-09-01T11:55:00Z", "vor 5 Minuten"],
  ["2026-09-01T09:00:00Z", "vor 3 Stunden"],
  ["2026-08-31T12:00:00Z", "gestern"],
  ["2026-08-20T12:00:00Z", "20. August 2026"],
])("%s is told as %s", (at, words) => {
  expect(formatFor("de").ago(at, NOW)).toBe(words);
});

test.each([
  [0, "0 Byte"],
  [999, "999 Byte"],
  [25_000_000, "25 MB"],
  [1_540_000, "1,5 MB"],
])("%i bytes are %s", (size, words) => {
  expect(formatFor("de").bytes(size).replace(/\s/g, " ")).toBe(words);
});

test("English writes numbers its own way", () => {
  expect(formatFor("en").number(1234.5)).toBe("1,234.5");
  expect(formatFor("en").list(["Ada", "Ben", "Cem"])).toBe("Ada, Ben, and Cem");
});
