// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute, signedInRoute } from "@/app/appRoute";
import { onward } from "@/features/people/routes";
import { loadTexts } from "@/i18n/i18n";

/** The questions of the first steps, and what to do for whoever does not take part (yet). */
export const takingPartRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/taking-part",
  validateSearch: onward,
  loader: () => loadTexts("consent"),
  component: lazyRouteComponent(() => import("./pages/TakingPartPage"), "TakingPartPage"),
});

export const agreementsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/settings/agreements",
  staticData: { forEverybody: true },
  loader: () => loadTexts("consent"),
  component: lazyRouteComponent(() => import("./pages/AgreementsPage"), "AgreementsPage"),
});
