// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";

/** What is new for me and who needs me. */
export const homeQuery = queryOptions({
  queryKey: ["home"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/home", { signal })),
});
