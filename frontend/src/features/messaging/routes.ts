// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";

const messagingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/messages",
  loader: () => loadTexts("messaging"),
  component: lazyRouteComponent(() => import("./pages/MessagesPage"), "MessagesPage"),
});

export const messagingRoutes = [messagingRoute] as const;
