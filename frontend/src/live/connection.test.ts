// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveConnection } from "./connection";
import { SocketDouble } from "./testing/SocketDouble";

const G = "group:1";
let told: string[];
let connection: LiveConnection;

function build(): LiveConnection {
  return new LiveConnection(
    "ws://x/live",
    {
      begun: () => told.push("begun"),
      event: ({ topic, seq }) => told.push(`${topic}#${seq}`),
      resync: (topic) => told.push(`resync ${topic}`),
      appeared: (topics) => told.push(`appeared ${topics.join()}`),
      gone: (topics) => told.push(`gone ${topics.join()}`),
      state: (state) => told.push(state),
    },
    { open: SocketDouble.open, random: () => 1 },
  );
}

function event(seq: number): object {
  return { t: "event", topic: G, seq, type: "messaging.message_sent", id: `m${seq}` };
}

function missed(...numbers: number[]): object {
  const events = numbers.map((seq) => ({ seq, type: "messaging.message_sent", id: `m${seq}` }));
  return { t: "missed", topic: G, events };
}

beforeEach(() => {
  vi.useFakeTimers();
  SocketDouble.all.length = 0;
  told = [];
  connection = build();
  connection.start();
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

test("after the greeting the line is open and events are told in order", () => {
  SocketDouble.last().says({ t: "hello", topics: { [G]: 3 } });
  SocketDouble.last().says(event(4), event(5));
  expect(told).toEqual(["connecting", "open", "begun", `${G}#4`, `${G}#5`]);
});

test("a jump is asked for once and told in order", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: { [G]: 3 } });
  socket.says(event(6));
  socket.says(event(7));
  expect(socket.sent).toEqual([{ t: "cursors", cursors: { [G]: 3 } }]);
  socket.says(missed(4, 5, 6));
  expect(told.slice(3)).toEqual([`${G}#4`, `${G}#5`, `${G}#6`, `${G}#7`]);
});

test("a lost line comes back by itself with its cursors, and begins only once", () => {
  SocketDouble.last().says({ t: "hello", topics: { [G]: 3 } });
  SocketDouble.last().says(event(4));
  SocketDouble.last().dies(1006);
  expect(told.at(-1)).toBe("connecting");
  vi.advanceTimersByTime(500);
  expect(SocketDouble.all).toHaveLength(2);
  SocketDouble.last().says({ t: "hello", topics: { [G]: 6 } });
  expect(SocketDouble.last().sent).toEqual([{ t: "cursors", cursors: { [G]: 4 } }]);
  SocketDouble.last().says(missed(5, 6));
  expect(told.filter((entry) => entry === "begun")).toHaveLength(1);
  expect(told.slice(-2)).toEqual([`${G}#5`, `${G}#6`]);
});

test("tries grow apart, and a sign that the line is back ends the waiting", () => {
  for (const wait of [500, 1000, 2000, 4000]) {
    const before = SocketDouble.all.length;
    SocketDouble.last().dies(1006);
    vi.advanceTimersByTime(wait - 1);
    expect(SocketDouble.all).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(SocketDouble.all).toHaveLength(before + 1);
  }
  SocketDouble.last().dies(1006);
  const before = SocketDouble.all.length;
  connection.hurry();
  expect(SocketDouble.all).toHaveLength(before + 1);
});

test("heads that stay ahead of what came are asked for, those that are overtaken are not", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: { [G]: 3 } });
  socket.says({ t: "heads", topics: { [G]: 4 } });
  socket.says(event(4));
  vi.advanceTimersByTime(1000);
  expect(socket.sent).toEqual([]);
  socket.says({ t: "heads", topics: { [G]: 5 } });
  vi.advanceTimersByTime(1000);
  expect(socket.sent).toEqual([{ t: "cursors", cursors: { [G]: 4 } }]);
});

test("a silent line is asked, and given up when it does not answer", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: {} });
  vi.advanceTimersByTime(40_000);
  expect(socket.sent).toEqual([{ t: "ping" }]);
  socket.says({ t: "pong" });
  vi.advanceTimersByTime(40_000);
  expect(socket.sent).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(socket.closed).toBe(true);
  expect(told.at(-1)).toBe("connecting");
});

test("a greeting that never comes counts as a lost line", () => {
  vi.advanceTimersByTime(10_000);
  expect(SocketDouble.last().closed).toBe(true);
  vi.advanceTimersByTime(500);
  expect(SocketDouble.all).toHaveLength(2);
});

test("a resync is told before what follows it", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: { [G]: 3 } });
  socket.says(event(905));
  socket.says({ t: "resync", topic: G, head: 904 });
  expect(told.slice(3)).toEqual([`resync ${G}`, `${G}#905`]);
});

test("changed rights are told: what is gone, what appeared", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: { [G]: 3 } });
  socket.says({ t: "topics", topics: { "group:2": 1 } });
  expect(told.slice(3)).toEqual([`gone ${G}`, "appeared group:2"]);
});

test("an ended session ends the line for good", () => {
  SocketDouble.last().dies(4401);
  vi.advanceTimersByTime(120_000);
  expect(told).toEqual(["connecting", "ended"]);
  expect(SocketDouble.all).toHaveLength(1);
});

test("after a flood the line stays away for a while; one that was too slow comes back soon", () => {
  SocketDouble.last().dies(4429);
  vi.advanceTimersByTime(15_000);
  expect(SocketDouble.all).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(SocketDouble.all).toHaveLength(2);
  SocketDouble.last().says({ t: "hello", topics: {} });
  SocketDouble.last().dies(4408);
  vi.advanceTimersByTime(500);
  expect(SocketDouble.all).toHaveLength(3);
});

test("a stopped line hears and does nothing more", () => {
  const socket = SocketDouble.last();
  socket.says({ t: "hello", topics: { [G]: 3 } });
  connection.stop();
  socket.says(event(4));
  vi.advanceTimersByTime(120_000);
  expect(told.at(-1)).toBe("idle");
  expect(SocketDouble.all).toHaveLength(1);
});
