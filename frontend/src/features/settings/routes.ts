// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/settings",
  staticData: { forEverybody: true },
  loader: () => loadTexts("settings", "people", "second", "safeguarding", "privacy", "consent"),
  component: lazyRouteComponent(() => import("./pages/SettingsPage"), "SettingsPage"),
});

export const settingsRoutes = [settingsRoute] as const;
