// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";

const communitiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/communities",
  loader: () => loadTexts("communities"),
  component: lazyRouteComponent(() => import("./pages/CommunitiesPage"), "CommunitiesPage"),
});

export const communitiesRoutes = [communitiesRoute] as const;
