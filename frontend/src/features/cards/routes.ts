// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/rootRoute";
import { loadTexts } from "@/i18n/i18n";

/** The address is on every card, so it is German and stays. */
export const cardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/karte",
  validateSearch: (search: Record<string, unknown>): { ended?: true } =>
    search.ended === true ? { ended: true } : {},
  loader: () => loadTexts("cards", "people"),
  component: lazyRouteComponent(() => import("./pages/CardPage"), "CardPage"),
});
