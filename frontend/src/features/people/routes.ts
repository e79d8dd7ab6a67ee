// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "@/app/appRoute";
import { rootRoute } from "@/app/rootRoute";
import { loadTexts } from "@/i18n/i18n";

type Onward = { next?: string };
type SignInSearch = Onward & { ended?: true };

/** Only a path of this very app: a link from outside must not lead people away after the sign-in. */
export function onward(search: Record<string, unknown>): Onward {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

function signInSearch(search: Record<string, unknown>): SignInSearch {
  return { ...onward(search), ...(search.ended === true ? { ended: true } : {}) };
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: signInSearch,
  loader: () => loadTexts("people"),
  component: lazyRouteComponent(() => import("./pages/SignInPage"), "SignInPage"),
});

const activateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/activate",
  loader: () => loadTexts("people"),
  component: lazyRouteComponent(() => import("./pages/ActivatePage"), "ActivatePage"),
});

export const firstStepsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/first-steps",
  validateSearch: onward,
  loader: () => loadTexts("people"),
  component: lazyRouteComponent(() => import("./pages/FirstStepsPage"), "FirstStepsPage"),
});

export const secondStepRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/second-step",
  validateSearch: onward,
  loader: () => loadTexts("people", "second"),
  component: lazyRouteComponent(() => import("./pages/SecondStepPage"), "SecondStepPage"),
});

export const peopleRoutes = [signInRoute, activateRoute] as const;
