// SPDX-License-Identifier: EUPL-1.2
import type { Message, Person } from "@/api/types";
import type { NewEntry } from "../outbox/entry";

export const ADA = person("ada", "Ada A.");
export const BEN = person("ben", "Ben B.");

export function person(id: string, name: string): Person {
  const initials = name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  return { id, name, initials, role: "pupil", school: null };
}

export function message(number: number, more: Partial<Message> = {}): Message {
  return {
    id: `m${number}`,
    number,
    group_id: "g",
    author: ADA,
    client_id: `c${number}`,
    body: `Nachricht ${number}`,
    created_at: new Date(2026, 8, 7, 8, number).toISOString(),
    edited_at: null,
    deleted: false,
    unreadable: null,
    thread_root_id: null,
    reply_count: 0,
    reactions: [],
    mentions: [],
    attachments: [],
    ...more,
  };
}

export function entry(clientId: string, more: Partial<NewEntry> = {}): NewEntry {
  return {
    clientId,
    personId: "ada",
    groupId: "g",
    threadRootId: null,
    body: `Text ${clientId}`,
    files: [],
    createdAt: new Date(2026, 8, 7, 9, 0).toISOString(),
    ...more,
  };
}
