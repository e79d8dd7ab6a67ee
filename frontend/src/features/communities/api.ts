// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";

/** My communities with their groups and unread counts. */
export const communitiesQuery = queryOptions({
  queryKey: ["communities"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/communities", { signal })).items,
});
