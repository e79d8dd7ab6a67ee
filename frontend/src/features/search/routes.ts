// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";

const searchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/search",
  loader: () => loadTexts("search"),
  component: lazyRouteComponent(() => import("./pages/SearchPage"), "SearchPage"),
});

export const searchRoutes = [searchRoute] as const;
