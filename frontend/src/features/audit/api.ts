// SPDX-License-Identifier: EUPL-1.2
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";

export type AuditEntry = components["schemas"]["AuditEntryOut"];
export type ChainState = components["schemas"]["ChainState"];
/** What is looked for; what is left out is not asked. Days as YYYY-MM-DD, `by` is the id of a person. */
export type Sought = { since?: string; until?: string; act?: string; by?: string };

async function fetchLog(
  schoolId: string | null,
  sought: Sought,
  cursor: string,
  signal: AbortSignal,
) {
  const query = { ...sought, ...(cursor ? { cursor } : {}) };
  if (schoolId === null) return bodyOf(await api.GET("/api/audit", { params: { query }, signal }));
  const path = { school_id: schoolId };
  return bodyOf(
    await api.GET("/api/schools/{school_id}/audit", { params: { path, query }, signal }),
  );
}

/** Of one school, or with null of all. Each page that is read is an entry itself, so it is asked only on purpose. */
export const auditQuery = (schoolId: string | null, sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ["audit", schoolId, sought],
    queryFn: ({ pageParam, signal }) => fetchLog(schoolId, sought, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export const chainQuery = queryOptions({
  queryKey: ["audit-chain"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/audit/chain", { signal })),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: false,
});
