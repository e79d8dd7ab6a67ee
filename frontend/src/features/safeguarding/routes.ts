// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { rootRoute } from "@/app/rootRoute";
import { loadTexts } from "@/i18n/i18n";

const loader = () => loadTexts("safeguarding", "messaging");

/** Whom to call: open to everybody. */
export const numbersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help",
  loader,
  component: lazyRouteComponent(() => import("./pages/NumbersPage"), "NumbersPage"),
});

const reportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/help/$kind/$itemId",
  loader,
  component: lazyRouteComponent(() => import("./pages/ReportPage"), "ReportPage"),
});

const casesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/cases",
  loader,
  component: lazyRouteComponent(() => import("./pages/CasesPage"), "CasesPage"),
});

const caseRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/cases/$caseId",
  loader,
  component: lazyRouteComponent(() => import("./pages/CasePage"), "CasePage"),
});

const lookingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/looking",
  loader,
  component: lazyRouteComponent(() => import("./pages/LookingPage"), "LookingPage"),
});

const behindGlassRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/looking/$glassId",
  loader,
  component: lazyRouteComponent(() => import("./pages/BehindGlassPage"), "BehindGlassPage"),
});

export const safeguardingRoutes = [
  reportRoute,
  casesRoute,
  caseRoute,
  lookingRoute,
  behindGlassRoute,
] as const;
