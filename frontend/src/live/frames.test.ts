// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { parseFrames } from "./frames";

test("several frames in one message are read in their order", () => {
  const text = [
    '{"t":"event","topic":"group:1","seq":4,"type":"messaging.message_sent","id":"m1","data":{"body":"Hallo\\nBen"}}',
    '{"t":"pong"}',
    '{"t":"heads","topics":{"group:1":4}}',
  ].join("\n");
  expect(parseFrames(text)).toEqual([
    {
      t: "event",
      event: {
        topic: "group:1",
        seq: 4,
        type: "messaging.message_sent",
        id: "m1",
        data: { body: "Hallo\nBen" },
      },
    },
    { t: "pong" },
    { t: "heads", topics: { "group:1": 4 } },
  ]);
});

test("missed events get the topic they were missed in", () => {
  const [frame] = parseFrames(
    '{"t":"missed","topic":"person:7","events":[{"seq":2,"type":"messaging.read_marker_moved","id":"g"}]}',
  );
  expect(frame).toEqual({
    t: "missed",
    topic: "person:7",
    events: [{ topic: "person:7", seq: 2, type: "messaging.read_marker_moved", id: "g" }],
  });
});

test.each([
  "",
  "garbage",
  "null",
  "[]",
  '{"t":"event","topic":"group:1","seq":"4","type":"x","id":"m"}',
  '{"t":"event","seq":4,"type":"x","id":"m"}',
  '{"t":"missed","topic":"group:1"}',
  '{"t":"resync","topic":"group:1"}',
  '{"t":"of_a_later_version"}',
])("a line that makes no sense is left out: %s", (line) => {
  expect(parseFrames(`${line}\n{"t":"pong"}`)).toEqual([{ t: "pong" }]);
});

test("a head that is no number is left out, the others count", () => {
  expect(parseFrames('{"t":"hello","topics":{"group:1":3,"group:2":null}}')).toEqual([
    { t: "hello", topics: { "group:1": 3 } },
  ]);
});
