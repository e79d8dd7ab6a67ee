// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { requireSecondStep } from "@/features/people/requireSecondStep";
import { loadTexts } from "@/i18n/i18n";

const loader = () => loadTexts("incidents");

const incidentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/data-protection/incidents",
  beforeLoad: requireSecondStep,
  loader,
  component: lazyRouteComponent(() => import("./pages/IncidentsPage"), "IncidentsPage"),
});

const incidentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/data-protection/incidents/$incidentId",
  beforeLoad: requireSecondStep,
  loader,
  component: lazyRouteComponent(() => import("./pages/IncidentPage"), "IncidentPage"),
});

export const incidentsRoutes = [incidentsRoute, incidentRoute] as const;
