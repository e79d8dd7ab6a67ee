// SPDX-License-Identifier: EUPL-1.2
import { api, bodyOf } from "@/api/client";
import type { MessagePage } from "@/api/types";

/** Which stretch of a group: before, after or around a message's number; the newest without one. */
export type Stretch = { before?: number; after?: number; around?: number };

export const PAGE = 50;

export async function fetchPage(
  groupId: string,
  stretch: Stretch = {},
  signal?: AbortSignal,
): Promise<MessagePage> {
  const params = { path: { group_id: groupId }, query: { ...stretch, limit: PAGE } };
  const options = signal ? { params, signal } : { params };
  return bodyOf(await api.GET("/api/groups/{group_id}/messages", options));
}

/** What is shown first: the newest, or where the person stopped reading when that lies further back. */
export async function openingPage(groupId: string, signal?: AbortSignal): Promise<MessagePage> {
  const newest = await fetchPage(groupId, {}, signal);
  const first = newest.items[0];
  if (!newest.has_before || !first || first.number <= newest.read_upto + 1) return newest;
  return fetchPage(groupId, { around: newest.read_upto + 1 }, signal);
}
