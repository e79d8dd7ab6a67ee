// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";

const SHORTEST = 2;

/** What the server finds, in what the person may read. */
export function searchQuery(q: string) {
  return queryOptions({
    queryKey: ["search", q],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET("/api/search", { params: { query: { q } }, signal })),
    enabled: q.length >= SHORTEST,
    staleTime: 10_000,
    gcTime: 60_000,
  });
}
