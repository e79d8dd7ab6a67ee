// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import type { Message, Thread } from "@/api/types";
import { type Conversation, changed, withFresh, withSent } from "./conversation";
import { conversationQuery, threadQuery } from "./queries";

/** What this page remembers of messages, changed in place. Nothing that is not remembered is added. */

export function patchConversation(
  client: QueryClient,
  groupId: string,
  change: (conversation: Conversation) => Conversation,
): void {
  client.setQueryData(conversationQuery(groupId).queryKey, (known) => known && change(known));
}

export function knownConversation(client: QueryClient, groupId: string): Conversation | undefined {
  return client.getQueryData(conversationQuery(groupId).queryKey);
}

/** Whether a message is on this page somewhere: in its group's stretch or in a thread. */
export function knowsMessage(client: QueryClient, groupId: string, id: string): boolean {
  if (knownConversation(client, groupId)?.messages.some((message) => message.id === id))
    return true;
  const threads = client.getQueriesData<Thread>({ queryKey: ["threads"] });
  return threads.some(
    ([, thread]) => thread && [thread.root, ...thread.items].some((message) => message.id === id),
  );
}

/** A message that was just sent, by anybody. */
export function putSent(client: QueryClient, message: Message): void {
  patchConversation(client, message.group_id, (known) => withSent(known, message));
  if (message.thread_root_id)
    patchThread(client, message.thread_root_id, (thread) => grown(thread, message));
}

/** A message as the server has it now. */
export function putFresh(client: QueryClient, message: Message): void {
  patchConversation(client, message.group_id, (known) => withFresh(known, message));
  patchThread(client, message.thread_root_id ?? message.id, (thread) =>
    inThread(thread, message.id, () => message),
  );
}

/** Changes a message wherever it is shown, before the server has answered. */
export function patchMessage(
  client: QueryClient,
  message: Message,
  change: (message: Message) => Message,
): void {
  patchConversation(client, message.group_id, (known) => changed(known, message.id, change));
  patchThread(client, message.thread_root_id ?? message.id, (thread) =>
    inThread(thread, message.id, change),
  );
}

function patchThread(
  client: QueryClient,
  rootId: string,
  change: (thread: Thread) => Thread,
): void {
  client.setQueryData(threadQuery(rootId).queryKey, (known) => known && change(known));
}

function grown(thread: Thread, reply: Message): Thread {
  if (thread.items.some(({ id }) => id === reply.id)) return thread;
  const items = [...thread.items, reply].sort((a, b) => a.number - b.number);
  return { root: { ...thread.root, reply_count: items.length }, items };
}

function inThread(thread: Thread, id: string, change: (message: Message) => Message): Thread {
  if (thread.root.id === id) return { ...thread, root: change(thread.root) };
  const items = thread.items.map((item) => (item.id === id ? change(item) : item));
  return { ...thread, items };
}
