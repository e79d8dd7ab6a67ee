// SPDX-License-Identifier: EUPL-1.2
import type { Message } from "@/api/types";

type Fields = Record<string, unknown>;

/** Whether what came over the live line is a message as the API would answer it. If not, it is fetched there. */
export function isMessage(value: unknown): value is Message {
  if (!isFields(value) || !isFields(value.author)) return false;
  const texts = [value.id, value.group_id, value.client_id, value.body, value.created_at];
  return (
    texts.every(isText) &&
    typeof value.number === "number" &&
    typeof value.deleted === "boolean" &&
    typeof value.reply_count === "number" &&
    isTextOrNull(value.edited_at) &&
    isTextOrNull(value.thread_root_id) &&
    isTextOrNull(value.unreadable) &&
    isListOf(value.mentions, isText) &&
    isListOf(value.attachments, isFile) &&
    isListOf(value.reactions, isReaction) &&
    isText(value.author.id) &&
    isText(value.author.name) &&
    isText(value.author.initials)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isFile(value: unknown): boolean {
  return (
    isFields(value) &&
    [value.id, value.name, value.media_type, value.url].every(isText) &&
    isTextOrNull(value.unreadable)
  );
}

function isReaction(value: unknown): boolean {
  return isFields(value) && isText(value.emoji) && isListOf(value.person_ids, isText);
}
