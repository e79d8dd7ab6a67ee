// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { appRoute } from "@/app/appRoute";
import { loadTexts } from "@/i18n/i18n";
import { conversationQuery, groupQuery, unreadQuery } from "./queries";

const messagesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/messages",
  loader: () => loadTexts("messaging"),
  component: lazyRouteComponent(() => import("./pages/MessagesPage"), "MessagesPage"),
});

const scheduledRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/messages/scheduled",
  loader: () => loadTexts("messaging"),
  component: lazyRouteComponent(() => import("./pages/ScheduledPage"), "ScheduledPage"),
});

/** `message` is the number of a message a link leads to, `thread` the id of the message a thread began with. */
type Within = { message?: number | undefined; thread?: string | undefined };

function within({ message, thread }: Record<string, unknown>): Within {
  const number = Number(message);
  return {
    ...(Number.isInteger(number) && number > 0 ? { message: number } : {}),
    ...(typeof thread === "string" ? { thread } : {}),
  };
}

async function fetchGroup(queryClient: QueryClient, groupId: string): Promise<void> {
  void queryClient.prefetchQuery(groupQuery(groupId));
  void queryClient.prefetchQuery(conversationQuery(groupId));
  void queryClient.prefetchQuery(unreadQuery);
  await loadTexts("messaging");
}

const groupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/groups/$groupId",
  validateSearch: within,
  staticData: {
    immersed: true,
    ahead: ({ queryClient, params: { groupId } }) => {
      if (groupId) void fetchGroup(queryClient, groupId);
    },
  },
  loader: ({ context, params }) => fetchGroup(context.queryClient, params.groupId),
  component: lazyRouteComponent(() => import("./pages/GroupPage"), "GroupPage"),
});

export const messagingRoutes = [messagesRoute, scheduledRoute, groupRoute] as const;
