// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { Message } from "@/api/types";
import { patchConversation, patchMessage, putFresh } from "./cache";
import { reacted } from "./conversation";
import { noteMarkerMoved } from "./live";
import { directsQuery } from "./queries";
import { setCount } from "./unread";

/** Shown at once; taken back when the server refuses. */
export async function react(
  client: QueryClient,
  message: Message,
  reaction: { emoji: string; personId: string; on: boolean },
): Promise<void> {
  const { emoji, on } = reaction;
  patchMessage(client, message, (now) => reacted(now, reaction));
  const params = { path: { message_id: message.id, emoji } };
  try {
    const answer = on
      ? await api.PUT("/api/messages/{message_id}/reactions/{emoji}", { params })
      : await api.DELETE("/api/messages/{message_id}/reactions/{emoji}", { params });
    putFresh(client, bodyOf(answer));
  } catch (error) {
    patchMessage(client, message, (now) => reacted(now, { ...reaction, on: !on }));
    throw error;
  }
}

export async function editMessage(
  client: QueryClient,
  message: Message,
  body: string,
): Promise<void> {
  const params = { path: { message_id: message.id } };
  const answer = await api.PATCH("/api/messages/{message_id}", { params, body: { body } });
  putFresh(client, bodyOf(answer));
}

export async function deleteMessage(client: QueryClient, message: Message): Promise<void> {
  await api.DELETE("/api/messages/{message_id}", { params: { path: { message_id: message.id } } });
  const gone = { deleted: true, body: "", attachments: [], reactions: [], mentions: [] };
  patchMessage(client, message, (now) => ({ ...now, ...gone }));
}

/** Says how far the person has read; the counts follow at once. */
export async function readUpto(
  client: QueryClient,
  groupId: string,
  read: { upto: number; everything: boolean },
): Promise<void> {
  noteMarkerMoved(groupId);
  if (read.everything) setCount(client, groupId, { unread: 0, mentions: 0 });
  const params = { path: { group_id: groupId } };
  const body = { upto: read.upto };
  const now = bodyOf(await api.PUT("/api/groups/{group_id}/read", { params, body }));
  setCount(client, groupId, now);
  patchConversation(client, groupId, (known) => ({ ...known, readUpto: now.read_upto }));
}

/** Opens the conversation with these people: the one there is, or a new one. Answers its id. */
export async function openDirect(client: QueryClient, personIds: string[]): Promise<string> {
  const answer = await api.POST("/api/directs", { body: { person_ids: personIds } });
  void client.invalidateQueries({ queryKey: directsQuery.queryKey });
  return bodyOf(answer).id;
}
