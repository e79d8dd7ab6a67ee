// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { rootRoute } from "@/app/rootRoute";
import { requireSecondStep } from "@/features/people/requireSecondStep";
import { loadTexts } from "@/i18n/i18n";

/** What is kept and for how long: open to everybody. */
export const whatWeKeepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/what-we-keep",
  loader: () => loadTexts("privacy", "people"),
  component: lazyRouteComponent(() => import("./pages/WhatWeKeepPage"), "WhatWeKeepPage"),
});

const myDataRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/my-data",
  staticData: { forEverybody: true },
  loader: () => loadTexts("privacy", "people", "second"),
  component: lazyRouteComponent(() => import("./pages/MyDataPage"), "MyDataPage"),
});

const registerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/data-protection",
  beforeLoad: requireSecondStep,
  loader: () => loadTexts("privacy", "incidents"),
  component: lazyRouteComponent(() => import("./pages/RegisterPage"), "RegisterPage"),
});

export const privacyRoutes = [myDataRoute, registerRoute] as const;
