// SPDX-License-Identifier: EUPL-1.2
import { queryClient } from "@/api/queryClient";
import { meQuery } from "@/features/people/api";
import { signedInRoute } from "./appRoute";
import type { router } from "./router";

/** Begins to fetch the first page's code and content while the server is still being asked who is here. */
export function fetchAhead({ latestLocation, getMatchedRoutes }: typeof router): void {
  const [matchedRoutes, params] = getMatchedRoutes(latestLocation.pathname);
  for (const { id, options } of matchedRoutes) {
    if (id === signedInRoute.id) void queryClient.prefetchQuery(meQuery);
    options.component?.preload?.()?.catch(() => {
      // The router asks again and says what is wrong.
    });
    options.staticData?.ahead?.({ queryClient, params });
  }
}
