// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { presets, troubleWith } from "./schedule";

/** September 2026: the 7th is a Monday. */
function offered(day: number, hour: number): string[] {
  return presets(new Date(2026, 8, day, hour)).map(({ kind, at }) => {
    const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
    return `${kind} ${at.getDate()}. ${time}`;
  });
}

test("on a school morning: this afternoon, tomorrow, next Monday", () => {
  expect(offered(7, 9)).toEqual(["today 7. 16:00", "tomorrow 8. 7:30", "weekday 14. 7:30"]);
});

test("in the evening no time that is over", () => {
  expect(offered(8, 19)).toEqual(["tomorrow 9. 7:30", "weekday 14. 7:30"]);
});

test("on Friday evening Monday, and nothing for Saturday", () => {
  expect(offered(11, 19)).toEqual(["weekday 14. 7:30"]);
});

test("on Sunday tomorrow is Monday, offered once", () => {
  expect(offered(13, 19)).toEqual(["tomorrow 14. 7:30"]);
});

test("over the change of the clock it stays half past seven", () => {
  expect(offered(24 + 30, 19)).toContain("weekday 26. 7:30");
});

test("what is over and what is beyond a year cannot be taken", () => {
  const now = new Date(2026, 8, 7, 9);
  expect(troubleWith(new Date(2026, 8, 7, 8), now)).toBe("past");
  expect(troubleWith(new Date(2026, 8, 7, 9, 5), now)).toBeNull();
  expect(troubleWith(new Date(2028, 8, 7), now)).toBe("too_far");
});
