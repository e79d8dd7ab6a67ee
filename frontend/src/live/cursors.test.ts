// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { Cursors } from "./cursors";
import type { LiveEvent } from "./frames";

const G = "group:1";
let cursors: Cursors;

function event(seq: number, topic = G): LiveEvent {
  return { topic, seq, type: "messaging.message_sent", id: `m${seq}` };
}

function numbers(events: readonly LiveEvent[]): number[] {
  return events.map(({ seq }) => seq);
}

beforeEach(() => {
  cursors = new Cursors();
  cursors.replace({ [G]: 10 });
});

test("events in a row are told at once, each once", () => {
  expect(numbers(cursors.take(event(11)))).toEqual([11]);
  expect(numbers(cursors.take(event(11)))).toEqual([]);
  expect(numbers(cursors.take(event(12)))).toEqual([12]);
  expect(cursors.behind()).toEqual({});
});

test("an event after a jump waits for what was missed, and is told once, after it", () => {
  expect(cursors.take(event(13))).toEqual([]);
  expect(cursors.ask()).toEqual({ [G]: 10 });
  expect(cursors.ask()).toEqual({});
  expect(numbers(cursors.catchUp(G, [event(11), event(12), event(13)]))).toEqual([11, 12, 13]);
  expect(numbers(cursors.take(event(13)))).toEqual([]);
  expect(numbers(cursors.take(event(14)))).toEqual([14]);
});

test("events that came while the answer was on its way follow it", () => {
  cursors.take(event(12));
  cursors.ask();
  cursors.take(event(13));
  expect(numbers(cursors.catchUp(G, [event(11)]))).toEqual([11, 12, 13]);
});

test("what arrives late by itself closes the gap without an answer", () => {
  cursors.take(event(12));
  expect(numbers(cursors.take(event(11)))).toEqual([11, 12]);
  expect(numbers(cursors.catchUp(G, [event(11), event(12)]))).toEqual([]);
});

test("heads tell that a last event never came", () => {
  cursors.hear({ [G]: 12, "group:unknown": 4 });
  expect(cursors.behind()).toEqual({ [G]: 10 });
  expect(numbers(cursors.catchUp(G, [event(11), event(12)]))).toEqual([11, 12]);
  expect(cursors.behind()).toEqual({});
});

test("an empty answer does not lead to asking for ever", () => {
  cursors.hear({ [G]: 12 });
  cursors.ask();
  cursors.catchUp(G, []);
  expect(cursors.ask()).toEqual({});
});

test("a partial answer leads to asking for the rest", () => {
  cursors.hear({ [G]: 14 });
  cursors.ask();
  expect(numbers(cursors.catchUp(G, [event(11), event(12)]))).toEqual([11, 12]);
  expect(cursors.ask()).toEqual({ [G]: 12 });
});

test("a resync goes on from the head and keeps what came after it", () => {
  cursors.take(event(50));
  cursors.take(event(52));
  expect(numbers(cursors.jump(G, 51))).toEqual([52]);
  expect(cursors.behind()).toEqual({});
});

test("rights that change make topics appear at their head and vanish without trace", () => {
  const change = cursors.replace({ "group:2": 7 });
  expect(change).toEqual({ appeared: ["group:2"], gone: [G], behind: {} });
  expect(numbers(cursors.take(event(8, "group:2")))).toEqual([8]);
  expect(cursors.catchUp(G, [event(11)])).toEqual([]);
});

test("after a reconnect the topics that moved on are behind from where this page was", () => {
  cursors.take(event(11));
  cursors.hear({ [G]: 15 });
  cursors.ask();
  cursors.forgetAsked();
  expect(cursors.replace({ [G]: 20, "group:2": 1 })).toEqual({
    appeared: ["group:2"],
    gone: [],
    behind: { [G]: 11 },
  });
  expect(cursors.ask()).toEqual({ [G]: 11 });
});

test("a topic that the greeting did not name begins with its first event", () => {
  expect(numbers(cursors.take(event(5, "group:3")))).toEqual([5]);
});
