// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The page fills what one sees and scrolls within itself. */
    immersed?: boolean;
    /** Also for those who do not take part (yet): they settle their own matters here and meet nobody. */
    forEverybody?: boolean;
    /** What the page will ask for, begun before it is known who is here. Only for the first page of a visit. */
    ahead?: (visit: { queryClient: QueryClient; params: Record<string, string> }) => void;
  }
}
