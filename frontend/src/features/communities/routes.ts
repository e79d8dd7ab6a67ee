// SPDX-License-Identifier: EUPL-1.2
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";
import { communitiesQuery, communityQuery } from "./api";

const communitiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/communities",
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(communitiesQuery);
    return loadTexts("communities");
  },
  component: lazyRouteComponent(() => import("./pages/CommunitiesPage"), "CommunitiesPage"),
});

export const TABS = ["groups", "members", "about"] as const;
export type Tab = (typeof TABS)[number];

function open({ tab }: Record<string, unknown>): { tab?: Tab | undefined } {
  const known = TABS.find((name) => name === tab);
  return known ? { tab: known } : {};
}

const communityRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/communities/$communityId",
  validateSearch: open,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(communityQuery(params.communityId));
    return loadTexts("communities", "messaging");
  },
  component: lazyRouteComponent(() => import("./pages/CommunityPage"), "CommunityPage"),
});

export const communitiesRoutes = [communitiesRoute, communityRoute] as const;
