// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { isProblem } from "@/api/problem";
import { meQuery } from "@/features/people/api";
import { isIn } from "@/features/people/takingPart";
import { currentLanguage, speak } from "@/i18n/i18n";
import { isOpenToCard } from "./navigation";
import { MissingPage } from "./PageError";
import { rootRoute } from "./rootRoute";
import { StandaloneError } from "./Standalone";

/** Everything behind the sign-in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!isProblem(error) || error.status !== 401) throw error;
      const search = location.href === "/" ? {} : { next: location.href };
      throw redirect({ to: "/sign-in", search, replace: true });
    });
    if (me.language !== currentLanguage()) await speak(me.language);
    return { me };
  },
  errorComponent: StandaloneError,
});

/** The pages inside the shell. A feature's routes name this one as their parent. */
export const appRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: "app",
  beforeLoad: ({ context, location, matches }) => {
    const withCard = context.me.limited_until !== null;
    if (withCard && !isOpenToCard(location.pathname)) throw redirect({ to: "/", replace: true });
    const search = location.href === "/" ? {} : { next: location.href };
    const forEverybody = matches.some(({ staticData }) => staticData.forEverybody);
    if (!isIn(context.me) && !forEverybody)
      throw redirect({ to: "/taking-part", search, replace: true });
    if (withCard || context.me.first_steps_done || forEverybody) return;
    throw redirect({ to: "/first-steps", search, replace: true });
  },
  component: lazyRouteComponent(() => import("./Shell"), "Shell"),
});

/** Whatever address nobody answers to. */
export const missingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "$",
  component: MissingPage,
});
