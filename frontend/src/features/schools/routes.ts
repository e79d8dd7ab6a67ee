// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";

const schoolsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/schools",
  loader: () => loadTexts("schools"),
  component: lazyRouteComponent(() => import("./pages/SchoolsPage"), "SchoolsPage"),
});

export const schoolsRoutes = [schoolsRoute] as const;
