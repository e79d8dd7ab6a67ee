// SPDX-License-Identifier: EUPL-1.2
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";

/** Kept true by what the live line tells. */
const LIVE = { staleTime: Number.POSITIVE_INFINITY } as const;

/** My communities with their groups. What is unread in them is messaging's to tell. */
export const communitiesQuery = queryOptions({
  queryKey: ["communities"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/communities", { signal })).items,
  ...LIVE,
});

export function communityQuery(communityId: string) {
  return queryOptions({
    queryKey: ["communities", communityId],
    queryFn: async ({ signal }) => {
      const params = { path: { community_id: communityId } };
      return bodyOf(await api.GET("/api/communities/{community_id}", { params, signal }));
    },
    ...LIVE,
  });
}

export function membersQuery(communityId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: ["communities", communityId, "members", q],
    queryFn: async ({ pageParam, signal }) => {
      const query = { q, ...(pageParam ? { cursor: pageParam } : {}) };
      const params = { path: { community_id: communityId }, query };
      return bodyOf(await api.GET("/api/communities/{community_id}/members", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    ...LIVE,
  });
}

export function candidatesQuery(communityId: string, q: string) {
  return queryOptions({
    queryKey: ["communities", communityId, "candidates", q],
    queryFn: async ({ signal }) => {
      const params = { path: { community_id: communityId }, query: { q } };
      const answer = await api.GET("/api/communities/{community_id}/candidates", {
        params,
        signal,
      });
      return bodyOf(answer).items;
    },
    enabled: q.trim() !== "",
  });
}
