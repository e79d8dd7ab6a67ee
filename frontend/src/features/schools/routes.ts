// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { requireSecondStep } from "@/features/people/requireSecondStep";
import { loadTexts } from "@/i18n/i18n";
import type { PersonState } from "./api";

const officeRoute = createRoute({
  getParentRoute: () => appRoute,
  id: "office",
  beforeLoad: requireSecondStep,
  loader: () => loadTexts("schools", "roster", "start", "agreeing", "consent"),
});

const schoolsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/schools",
  component: lazyRouteComponent(() => import("./pages/SchoolsPage"), "SchoolsPage"),
});

const schoolRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/schools/$schoolId",
  component: lazyRouteComponent(() => import("./pages/SchoolPage"), "SchoolPage"),
});

const peopleRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/",
  validateSearch: (search): { state?: PersonState } =>
    search.state === "invited" ? { state: "invited" } : {},
  component: lazyRouteComponent(() => import("./pages/PeoplePage"), "PeoplePage"),
});

const classesRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/classes",
  component: lazyRouteComponent(() => import("./pages/ClassesPage"), "ClassesPage"),
});

const partnersRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/partners",
  component: lazyRouteComponent(() => import("./pages/PartnersPage"), "PartnersPage"),
});

const startRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/start",
  component: lazyRouteComponent(() => import("./pages/StartPage"), "StartPage"),
});

const functionsRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/functions",
  component: lazyRouteComponent(() => import("./pages/FunctionsPage"), "FunctionsPage"),
});

const agreeingRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/agreeing",
  component: lazyRouteComponent(
    () => import("@/features/consent/pages/AgreeingPage"),
    "AgreeingPage",
  ),
});

const importsRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/imports",
  component: lazyRouteComponent(() => import("@/features/roster/pages/ImportsPage"), "ImportsPage"),
});

const importRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/imports/$importId",
  component: lazyRouteComponent(() => import("@/features/roster/pages/ImportPage"), "ImportPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => schoolRoute,
  path: "/audit",
  loader: () => loadTexts("audit", "people"),
  component: lazyRouteComponent(
    () => import("@/features/audit/pages/SchoolAuditPage"),
    "SchoolAuditPage",
  ),
});

const cityAuditRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/audit",
  loader: () => loadTexts("audit", "people"),
  component: lazyRouteComponent(
    () => import("@/features/audit/pages/CityAuditPage"),
    "CityAuditPage",
  ),
});

const classRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/schools/$schoolId/class/$classId",
  component: lazyRouteComponent(() => import("./pages/ClassPage"), "ClassPage"),
});

const classCardsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/schools/$schoolId/class/$classId/cards",
  loader: () => loadTexts("cards"),
  component: lazyRouteComponent(
    () => import("@/features/cards/pages/ClassCardsPage"),
    "ClassCardsPage",
  ),
});

const paperRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/schools/$schoolId/class/$classId/paper",
  component: lazyRouteComponent(() => import("@/features/consent/pages/PaperPage"), "PaperPage"),
});

export const schoolsRoutes = [
  officeRoute.addChildren([
    schoolsRoute,
    cityAuditRoute,
    classRoute,
    classCardsRoute,
    paperRoute,
    schoolRoute.addChildren([
      peopleRoute,
      classesRoute,
      partnersRoute,
      importsRoute,
      importRoute,
      startRoute,
      functionsRoute,
      auditRoute,
      agreeingRoute,
    ]),
  ]),
] as const;
