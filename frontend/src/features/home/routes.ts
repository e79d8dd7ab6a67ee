// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";
import { homeQuery } from "./api";

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/",
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(homeQuery);
    return loadTexts("home", "safeguarding");
  },
  component: lazyRouteComponent(() => import("./pages/HomePage"), "HomePage"),
});

export const homeRoutes = [homeRoute] as const;
