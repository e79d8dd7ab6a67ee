// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { Message } from "@/api/types";
import {
  type Conversation,
  fromPage,
  lastNumber,
  reacted,
  withFresh,
  withNewer,
  withOlder,
  withSent,
} from "./conversation";
import { message } from "./testing/material";

function page(items: Message[], more: { before?: boolean; after?: boolean } = {}) {
  const { before = false, after = false } = more;
  return { items, has_before: before, has_after: after, read_upto: 0 };
}

function numbers({ messages }: Conversation): number[] {
  return messages.map(({ number }) => number);
}

const loaded = fromPage(page([message(5), message(7)], { before: true }));

test("older and newer pages join without doubles", () => {
  const older = withOlder(loaded, page([message(2), message(5)]));
  expect(numbers(older)).toEqual([2, 5, 7]);
  expect(older.hasBefore).toBe(false);
  expect(numbers(withNewer(older, page([message(7), message(9)])))).toEqual([2, 5, 7, 9]);
});

test("a page that overlaps brings the newer state of what is known", () => {
  const newer = withNewer(loaded, page([message(7, { body: "geändert" })]));
  expect(newer.messages.at(-1)?.body).toBe("geändert");
});

test("a fresh message comes at its place, once", () => {
  const once = withSent(loaded, message(8));
  expect(numbers(once)).toEqual([5, 7, 8]);
  expect(withSent(once, message(8, { body: "alt" }))).toBe(once);
});

test("a fresh message that overtook another is put behind it", () => {
  expect(numbers(withSent(withSent(loaded, message(9)), message(8)))).toEqual([5, 7, 8, 9]);
});

test("a fresh message beyond a stretch of the past leaves no gap unseen", () => {
  const past = fromPage(page([message(1), message(2)], { after: true }));
  expect(withSent(past, message(9))).toBe(past);
});

test("a reply counts at its root once", () => {
  const reply = message(8, { thread_root_id: "m5" });
  const replied = withSent(withSent(loaded, reply), reply);
  expect(replied.messages[0]?.reply_count).toBe(1);
  expect(lastNumber(replied)).toBe(8);
});

test("an edited message replaces the known one, an unknown one changes nothing", () => {
  expect(withFresh(loaded, message(5, { body: "neu" })).messages[0]?.body).toBe("neu");
  expect(withFresh(loaded, message(99))).toBe(loaded);
});

test("reactions come, count and go", () => {
  const up = { emoji: "👍", personId: "ada" };
  const one = reacted(message(1), { ...up, on: true });
  expect(one.reactions).toEqual([{ emoji: "👍", person_ids: ["ada"] }]);
  expect(reacted(one, { ...up, on: true })).toBe(one);
  const two = reacted(one, { ...up, personId: "ben", on: true });
  expect(two.reactions[0]?.person_ids).toEqual(["ada", "ben"]);
  expect(reacted(two, { ...up, on: false }).reactions[0]?.person_ids).toEqual(["ben"]);
  expect(reacted(one, { ...up, on: false }).reactions).toEqual([]);
});
