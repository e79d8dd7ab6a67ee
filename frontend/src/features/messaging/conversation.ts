// SPDX-License-Identifier: EUPL-1.2
import type { Message, MessagePage } from "@/api/types";

/** A gapless stretch of a group's messages, oldest first, as far as this page has loaded it. */
export type Conversation = {
  readonly messages: readonly Message[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  /** How far the person had read when the group was opened: where the line "new" stands. */
  readonly readUpto: number;
};

export function fromPage(page: MessagePage): Conversation {
  return {
    messages: page.items,
    hasBefore: page.has_before,
    hasAfter: page.has_after,
    readUpto: page.read_upto,
  };
}

export function lastNumber(conversation: Conversation): number {
  return conversation.messages.at(-1)?.number ?? 0;
}

export function withOlder(conversation: Conversation, page: MessagePage): Conversation {
  return {
    ...conversation,
    messages: joined(page.items, conversation.messages),
    hasBefore: page.has_before,
  };
}

export function withNewer(conversation: Conversation, page: MessagePage): Conversation {
  if (page.items.length === 0 && page.has_after === conversation.hasAfter) return conversation;
  return {
    ...conversation,
    messages: joined(conversation.messages, page.items),
    hasAfter: page.has_after,
  };
}

/** Both lists in order, each message once; the later list knows better. */
function joined(older: readonly Message[], newer: readonly Message[]): readonly Message[] {
  if (older.length === 0) return newer;
  if (newer.length === 0) return older;
  const byNumber = new Map<number, Message>();
  for (const message of older) byNumber.set(message.number, message);
  for (const message of newer) byNumber.set(message.number, message);
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/**
 * A message somebody just sent. One that is known stays as it is: the known one may have been edited since. Beyond a
 * stretch that does not reach the present it is left out; it comes when the person gets there.
 */
export function withSent(conversation: Conversation, message: Message): Conversation {
  if (conversation.messages.some(({ id }) => id === message.id)) return conversation;
  const counted = message.thread_root_id
    ? changed(conversation, message.thread_root_id, (root) => ({
        ...root,
        reply_count: root.reply_count + 1,
      }))
    : conversation;
  if (counted.hasAfter && message.number > lastNumber(counted)) return counted;
  return { ...counted, messages: joined(counted.messages, [message]) };
}

/** A message as the server has it now: edited, deleted, with other reactions. Unknown ones are left out. */
export function withFresh(conversation: Conversation, message: Message): Conversation {
  return changed(conversation, message.id, () => message);
}

export function changed(
  conversation: Conversation,
  id: string,
  change: (message: Message) => Message,
): Conversation {
  const at = conversation.messages.findIndex((message) => message.id === id);
  const before = conversation.messages[at];
  if (!before) return conversation;
  const after = change(before);
  return after === before
    ? conversation
    : { ...conversation, messages: conversation.messages.with(at, after) };
}

/** The message with the person's reaction, or without it. */
export function reacted(
  message: Message,
  reaction: { emoji: string; personId: string; on: boolean },
): Message {
  const { emoji, personId, on } = reaction;
  const known = message.reactions.find((entry) => entry.emoji === emoji);
  if ((known?.person_ids.includes(personId) ?? false) === on) return message;
  if (on && !known)
    return { ...message, reactions: [...message.reactions, { emoji, person_ids: [personId] }] };
  const reactions = message.reactions
    .map((entry) => (entry.emoji === emoji ? { ...entry, person_ids: toggled(entry) } : entry))
    .filter((entry) => entry.person_ids.length > 0);
  return { ...message, reactions };

  function toggled(entry: { person_ids: string[] }): string[] {
    return on
      ? [...entry.person_ids, personId]
      : entry.person_ids.filter((person) => person !== personId);
  }
}
