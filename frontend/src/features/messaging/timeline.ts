// SPDX-License-Identifier: EUPL-1.2
import type { Message } from "@/api/types";
import type { OutboxEntry } from "./outbox/entry";

/** What stands below each other in a conversation. A waiting message keeps its key when it becomes a sent one. */
export type Row =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | { readonly kind: "new"; readonly key: string }
  | {
      readonly kind: "message";
      readonly key: string;
      readonly message: Message;
      readonly opens: boolean;
    }
  | {
      readonly kind: "waiting";
      readonly key: string;
      readonly entry: OutboxEntry;
      readonly opens: boolean;
    };

type Material = {
  messages: readonly Message[];
  waiting: readonly OutboxEntry[];
  /** Up to here the person had read before; null for no line. */
  readUpto: number | null;
  me: string;
};

const TOGETHER = 5 * 60_000;

/** The rows of a conversation: days apart, one author's messages together, a line before what is new. */
export function timeline({ messages, waiting, readUpto, me }: Material): Row[] {
  const rows: Row[] = [];
  const firstNew = firstUnread(messages, { readUpto, me });
  let before: { author: string; at: string } | null = null;
  for (const message of messages) {
    before = dayRow(rows, before, message.created_at);
    if (message === firstNew) {
      rows.push({ kind: "new", key: "new" });
      before = null;
    }
    const opens = !follows(before, { author: message.author.id, at: message.created_at });
    rows.push({ kind: "message", key: message.client_id, message, opens });
    before = { author: message.author.id, at: message.created_at };
  }
  const sent = new Set(messages.map((message) => message.client_id));
  for (const entry of waiting) {
    if (sent.has(entry.clientId)) continue;
    before = dayRow(rows, before, entry.createdAt);
    const opens = !follows(before, { author: me, at: entry.createdAt });
    rows.push({ kind: "waiting", key: entry.clientId, entry, opens });
    before = { author: me, at: entry.createdAt };
  }
  return rows;
}

export function firstUnread(
  messages: readonly Message[],
  { readUpto, me }: { readUpto: number | null; me: string },
): Message | undefined {
  if (readUpto === null) return undefined;
  return messages.find(({ number, author }) => number > readUpto && author.id !== me);
}

type Place = { author: string; at: string };

/** Adds the day's row where a day begins; nobody's messages are taken together across it. */
function dayRow(rows: Row[], before: Place | null, at: string): Place | null {
  const last = rows.findLast((row) => row.kind === "message" || row.kind === "waiting");
  const known = last?.kind === "message" ? last.message.created_at : last?.entry.createdAt;
  if (known !== undefined && dayOf(known) === dayOf(at)) return before;
  rows.push({ kind: "day", key: `day ${dayOf(at)}`, at });
  return null;
}

function follows(before: Place | null, next: Place): boolean {
  if (!before || before.author !== next.author) return false;
  return Date.parse(next.at) - Date.parse(before.at) < TOGETHER;
}

/** The day in the reader's own time. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
