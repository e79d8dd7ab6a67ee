// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetEverything } from "@/features/people/session";
import { EMPTY, forgetDrafts, keepDraft, readDraft, writeDrafts } from "./drafts";

const place = { personId: "ada", groupId: "g" };
const thread = { ...place, rootId: "m1" };
const draft = { text: "Hallo @Ben B.", mentions: { "Ben B.": "ben" } };

beforeEach(() => {
  vi.useFakeTimers();
  forgetDrafts();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

function afterReload(): void {
  vi.advanceTimersByTime(1000);
}

test("a draft is there at once and after a reload, each in its place", () => {
  keepDraft(place, draft);
  expect(readDraft(place)).toEqual(draft);
  afterReload();
  expect(readDraft(place)).toEqual(draft);
  expect(readDraft(thread)).toEqual(EMPTY);
  expect(readDraft({ ...place, personId: "ben" })).toEqual(EMPTY);
});

test("a page that is left writes down what was typed a moment ago", () => {
  keepDraft(place, draft);
  dispatchEvent(new Event("pagehide"));
  expect(localStorage).toHaveLength(1);
});

test("an empty draft leaves nothing behind", () => {
  keepDraft(place, draft);
  writeDrafts();
  keepDraft(place, EMPTY);
  writeDrafts();
  expect(localStorage).toHaveLength(0);
});

test("after sign-out nothing is left, also not what was about to be written", async () => {
  localStorage.setItem("schulhof.language", "de");
  keepDraft(place, draft);
  writeDrafts();
  keepDraft(thread, draft);
  await forgetEverything();
  afterReload();
  expect(Object.keys(localStorage)).toEqual(["schulhof.language"]);
});

test("when somebody else signs in only their own drafts stay", () => {
  keepDraft(place, draft);
  keepDraft({ ...place, personId: "ben" }, draft);
  writeDrafts();
  forgetDrafts("ben");
  expect(readDraft(place)).toEqual(EMPTY);
  expect(readDraft({ ...place, personId: "ben" })).toEqual(draft);
});

test.each(["", "null", "3", "{", '{"text":3}'])("a spoilt entry is an empty draft: %s", (text) => {
  localStorage.setItem("schulhof.draft:ada:g", text);
  expect(readDraft(place)).toEqual(EMPTY);
});
