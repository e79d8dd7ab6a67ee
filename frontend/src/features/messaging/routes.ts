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

/** A conversation; `message` is the number of the message to go to. */
function place(search: Record<string, unknown>): { message?: number } {
  const { message } = search;
  return typeof message === "number" && Number.isInteger(message) && message > 0 ? { message } : {};
}

const groupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/groups/$groupId",
  validateSearch: place,
  loader: () => loadTexts("messaging"),
  component: lazyRouteComponent(() => import("./pages/GroupPage"), "GroupPage"),
});

export const messagingRoutes = [messagingRoute, groupRoute] as const;
