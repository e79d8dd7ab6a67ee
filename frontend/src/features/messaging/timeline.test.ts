// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { OutboxEntry } from "./outbox/entry";
import { ADA, BEN, entry, message } from "./testing/material";
import { type Row, timeline } from "./timeline";

function waiting(clientId: string, createdAt: string): OutboxEntry {
  return { ...entry(clientId, { createdAt }), order: 1, refusal: null };
}

function sketch(rows: Row[]): string[] {
  return rows.map((row) => {
    if (row.kind === "day") return "day";
    if (row.kind === "new") return "new";
    const name = row.kind === "message" ? row.message.id : `${row.entry.clientId}…`;
    return row.opens ? `+${name}` : name;
  });
}

const plain = { waiting: [], readUpto: null, me: "me" };

test("one author's messages stand together, another's and a long pause begin anew", () => {
  const messages = [message(0), message(4), message(5, { author: BEN }), message(6), message(30)];
  expect(sketch(timeline({ ...plain, messages }))).toEqual([
    "day",
    "+m0",
    "m4",
    "+m5",
    "+m6",
    "+m30",
  ]);
});

test("each day has its row", () => {
  const next = new Date(2026, 8, 8, 0, 1).toISOString();
  const late = new Date(2026, 8, 7, 23, 59).toISOString();
  const messages = [message(1, { created_at: late }), message(2, { created_at: next })];
  expect(sketch(timeline({ ...plain, messages }))).toEqual(["day", "+m1", "day", "+m2"]);
});

test("the line stands before the first one that somebody else wrote since", () => {
  const messages = [
    message(1),
    message(2, { author: BEN }),
    message(3),
    message(4, { author: BEN }),
  ];
  const rows = timeline({ ...plain, messages, readUpto: 1, me: BEN.id });
  expect(sketch(rows)).toEqual(["day", "+m1", "+m2", "new", "+m3", "+m4"]);
  expect(sketch(timeline({ ...plain, messages, readUpto: 4, me: ADA.id }))).not.toContain("new");
});

test("what waits stands last and keeps its key when it is sent", () => {
  const at = message(3).created_at;
  const before = timeline({
    ...plain,
    messages: [message(1)],
    waiting: [waiting("c3", at)],
    me: "ada",
  });
  expect(sketch(before)).toEqual(["day", "+m1", "c3…"]);
  const after = timeline({
    ...plain,
    messages: [message(1), message(3)],
    waiting: [waiting("c3", at)],
    me: "ada",
  });
  expect(sketch(after)).toEqual(["day", "+m1", "m3"]);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});
