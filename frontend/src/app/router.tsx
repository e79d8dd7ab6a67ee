// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { queryClient } from "@/api/queryClient";
import { whenSecondStepNeeded, whenSignedOut } from "@/api/transport";
import { cardRoute } from "@/features/cards/routes";
import { communitiesRoutes } from "@/features/communities/routes";
import { agreementsRoute, takingPartRoute } from "@/features/consent/routes";
import { homeRoutes } from "@/features/home/routes";
import { incidentsRoutes } from "@/features/incidents/routes";
import { messagingRoutes } from "@/features/messaging/routes";
import { meQuery } from "@/features/people/api";
import { firstStepsRoute, peopleRoutes, secondStepRoute } from "@/features/people/routes";
import { forgetEverything } from "@/features/people/session";
import { privacyRoutes, whatWeKeepRoute } from "@/features/privacy/routes";
import { numbersRoute, safeguardingRoutes } from "@/features/safeguarding/routes";
import { schoolsRoutes } from "@/features/schools/routes";
import { searchRoutes } from "@/features/search/routes";
import { settingsRoutes } from "@/features/settings/routes";
import { appRoute, missingRoute, signedInRoute } from "./appRoute";
import { MissingPage, PageError } from "./PageError";
import { PageSkeleton } from "./PageSkeleton";
import { rootRoute } from "./rootRoute";

const routeTree = rootRoute.addChildren([
  ...peopleRoutes,
  cardRoute,
  numbersRoute,
  whatWeKeepRoute,
  signedInRoute.addChildren([
    firstStepsRoute,
    secondStepRoute,
    takingPartRoute,
    appRoute.addChildren([
      ...homeRoutes,
      ...communitiesRoutes,
      ...messagingRoutes,
      ...searchRoutes,
      ...settingsRoutes,
      agreementsRoute,
      ...schoolsRoutes,
      ...safeguardingRoutes,
      ...privacyRoutes,
      ...incidentsRoutes,
      missingRoute,
    ]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
  whenSignedOut(() => void toSignIn(router));
  whenSecondStepNeeded(() => void toSecondStep(router));
  return router;
}

export const router = createAppRouter(queryClient);

type AppRouter = typeof router;

const OUTSIDE = new Set(["/sign-in", "/activate", "/karte"]);

/** The session ended elsewhere or ran out: back to the sign-in, and from there back to where one was. */
async function toSignIn({ state, navigate, options }: AppRouter): Promise<void> {
  const { pathname, href } = state.location;
  if (OUTSIDE.has(pathname) || state.matches.length === 0) return;
  const { queryClient } = options.context;
  if (queryClient.getQueryData(meQuery.queryKey)?.limited_until) {
    await forgetEverything(); // the lesson is over, and the next child gets the tablet
    await navigate({ to: "/karte", search: { ended: true }, replace: true });
  } else {
    await navigate({ to: "/sign-in", search: { next: href, ended: true }, replace: true });
  }
  queryClient.clear();
}

/** What was to be done needs the second step: there, and from there back to where one was. */
async function toSecondStep({ state, navigate }: AppRouter): Promise<void> {
  const { pathname, href } = state.location;
  if (pathname !== "/second-step") await navigate({ to: "/second-step", search: { next: href } });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
