// SPDX-License-Identifier: EUPL-1.2

/** Each topic a person hears of, and the number of the last thing that happened in it. */
export type Heads = Readonly<Record<string, number>>;

/** Something happened. `data` is there only for a fresh message; everything else is asked for again. */
export type LiveEvent = {
  readonly topic: string;
  readonly seq: number;
  readonly type: string;
  readonly id: string;
  readonly data?: unknown;
};

export type ServerFrame =
  | { readonly t: "hello" | "topics" | "heads"; readonly topics: Heads }
  | { readonly t: "event"; readonly event: LiveEvent }
  | { readonly t: "missed"; readonly topic: string; readonly events: readonly LiveEvent[] }
  | { readonly t: "resync"; readonly topic: string; readonly head: number }
  | { readonly t: "error"; readonly code: string }
  | { readonly t: "pong" };

export type ClientFrame =
  | { readonly t: "cursors"; readonly cursors: Heads }
  | { readonly t: "ping" };

type Fields = Record<string, unknown>;

/**
 * The frames of one socket message: one per line. A line that cannot be read is left out: whatever it told shows up as
 * a jump in its topic's numbers and is asked for again.
 */
export function parseFrames(text: string): ServerFrame[] {
  return text.split("\n").flatMap((line) => {
    const frame = line === "" ? null : frameOf(jsonOf(line));
    return frame ? [frame] : [];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function frameOf(value: unknown): ServerFrame | null {
  if (!isFields(value)) return null;
  switch (value.t) {
    case "hello":
    case "topics":
    case "heads":
      return { t: value.t, topics: headsOf(value.topics) };
    case "event":
      return eventFrame(value);
    case "missed":
      return missedFrame(value);
    case "resync":
      return typeof value.topic === "string" && typeof value.head === "number"
        ? { t: "resync", topic: value.topic, head: value.head }
        : null;
    case "error":
      return { t: "error", code: typeof value.code === "string" ? value.code : "unknown" };
    case "pong":
      return { t: "pong" };
    default:
      return null;
  }
}

function headsOf(value: unknown): Heads {
  const heads: Record<string, number> = {};
  if (!isFields(value)) return heads;
  for (const [topic, head] of Object.entries(value)) {
    if (typeof head === "number") heads[topic] = head;
  }
  return heads;
}

function eventFrame(fields: Fields): ServerFrame | null {
  const event = eventOf(fields, fields.topic);
  return event && { t: "event", event };
}

function missedFrame({ topic, events }: Fields): ServerFrame | null {
  if (typeof topic !== "string" || !Array.isArray(events)) return null;
  const known = events.filter(isFields).flatMap((fields) => eventOf(fields, topic) ?? []);
  return { t: "missed", topic, events: known };
}

function eventOf({ seq, type, id, data }: Fields, topic: unknown): LiveEvent | null {
  if (typeof topic !== "string" || typeof seq !== "number") return null;
  if (typeof type !== "string" || typeof id !== "string") return null;
  return data === undefined ? { topic, seq, type, id } : { topic, seq, type, id, data };
}
