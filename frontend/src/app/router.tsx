// SPDX-License-Identifier: EUPL-1.2
import { createRouter } from "@tanstack/react-router";
import { queryClient } from "@/api/queryClient";
import { communitiesRoutes } from "@/features/communities/routes";
import { homeRoutes } from "@/features/home/routes";
import { messagingRoutes } from "@/features/messaging/routes";
import { firstStepsRoute, peopleRoutes } from "@/features/people/routes";
import { schoolsRoutes } from "@/features/schools/routes";
import { searchRoutes } from "@/features/search/routes";
import { settingsRoutes } from "@/features/settings/routes";
import { appRoute, signedInRoute } from "./appRoute";
import { PageSkeleton } from "./PageSkeleton";
import { rootRoute } from "./rootRoute";

const routeTree = rootRoute.addChildren([
  ...peopleRoutes,
  signedInRoute.addChildren([
    firstStepsRoute,
    appRoute.addChildren([
      ...homeRoutes,
      ...communitiesRoutes,
      ...messagingRoutes,
      ...searchRoutes,
      ...settingsRoutes,
      ...schoolsRoutes,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: PageSkeleton,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
