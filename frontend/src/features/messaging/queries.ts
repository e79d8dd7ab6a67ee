// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { fromPage } from "./conversation";
import { openingPage } from "./pages";

/** Kept true by what the live line tells, so never fetched again on its own. */
const LIVE = { staleTime: Number.POSITIVE_INFINITY } as const;

export function groupQuery(groupId: string) {
  return queryOptions({
    queryKey: ["groups", groupId],
    queryFn: async ({ signal }) => {
      const params = { path: { group_id: groupId } };
      return bodyOf(await api.GET("/api/groups/{group_id}", { params, signal }));
    },
    ...LIVE,
  });
}

export function conversationQuery(groupId: string) {
  return queryOptions({
    queryKey: ["conversation", groupId],
    queryFn: async ({ signal }) => fromPage(await openingPage(groupId, signal)),
    ...LIVE,
  });
}

export function threadQuery(rootId: string) {
  return queryOptions({
    queryKey: ["threads", rootId],
    queryFn: async ({ signal }) => {
      const params = { path: { message_id: rootId } };
      return bodyOf(await api.GET("/api/messages/{message_id}/thread", { params, signal }));
    },
    ...LIVE,
  });
}

/** A single message that is not in the loaded stretch, e.g. the one a reply answers. */
export function messageQuery(id: string) {
  return queryOptions({
    queryKey: ["message", id],
    queryFn: async ({ signal }) => {
      const params = { path: { message_id: id } };
      return bodyOf(await api.GET("/api/messages/{message_id}", { params, signal }));
    },
  });
}

export function reactionsQuery(messageId: string) {
  return queryOptions({
    queryKey: ["reactions", messageId],
    queryFn: async ({ signal }) => {
      const params = { path: { message_id: messageId } };
      const answer = await api.GET("/api/messages/{message_id}/reactions", { params, signal });
      return bodyOf(answer).items;
    },
    staleTime: 0,
  });
}

export const unreadQuery = queryOptions({
  queryKey: ["unread"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/unread", { signal })),
  ...LIVE,
});

/** My direct conversations. */
export const directsQuery = queryOptions({
  queryKey: ["directs"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/directs", { signal })).items,
  ...LIVE,
});

export const scheduledQuery = queryOptions({
  queryKey: ["scheduled"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/scheduled", { signal })).items,
  ...LIVE,
});

export function contactsQuery(q: string) {
  return queryOptions({
    queryKey: ["contacts", q],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET("/api/contacts", { params: { query: { q } }, signal })).items,
  });
}

/** Whom one may mention in a group. */
export function groupPeopleQuery(groupId: string, q: string) {
  return queryOptions({
    queryKey: ["groups", groupId, "people", q],
    queryFn: async ({ signal }) => {
      const params = { path: { group_id: groupId }, query: { q } };
      return bodyOf(await api.GET("/api/groups/{group_id}/people", { params, signal })).items;
    },
    staleTime: 60_000,
  });
}
