// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { Me } from "@/api/types";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me", { signal })),
  staleTime: 5 * 60_000,
});

/** The signed-in person. Only inside the signed-in part of the app, where it is always there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
