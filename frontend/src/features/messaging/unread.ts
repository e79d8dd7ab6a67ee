// SPDX-License-Identifier: EUPL-1.2
import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { Message, Unread } from "@/api/types";
import { unreadQuery } from "./queries";

export type Count = { readonly unread: number; readonly mentions: number };

const NONE: Count = { unread: 0, mentions: 0 };

/** What is new in a group. The one place every screen takes its counts from. */
export function useUnread(groupId: string): Count {
  return useQuery({ ...unreadQuery, select: ({ groups }) => groups[groupId] }).data ?? NONE;
}

/** What is new in several groups together. */
export function useUnreadIn(groupIds: readonly string[]): Count {
  const { data } = useQuery({
    ...unreadQuery,
    select: ({ groups }) =>
      groupIds.reduce<Count>(
        (sum, id) => ({
          unread: sum.unread + (groups[id]?.unread ?? 0),
          mentions: sum.mentions + (groups[id]?.mentions ?? 0),
        }),
        NONE,
      ),
  });
  return data ?? NONE;
}

/** Somebody else's message arrived. */
export function countOneMore(client: QueryClient, message: Message, me: string): void {
  if (message.author.id === me) return;
  client.setQueryData(unreadQuery.queryKey, (known) => {
    if (!known) return known;
    const count = known.groups[message.group_id] ?? NONE;
    return withCount(known, message.group_id, {
      unread: count.unread + 1,
      mentions: count.mentions + (message.mentions.includes(me) ? 1 : 0),
    });
  });
}

export function setCount(client: QueryClient, groupId: string, count: Count): void {
  client.setQueryData(unreadQuery.queryKey, (known) => known && withCount(known, groupId, count));
}

function withCount(known: Unread, groupId: string, count: Count): Unread {
  const { [groupId]: _before, ...others } = known.groups;
  const groups = count.unread > 0 ? { ...others, [groupId]: { ...count } } : others;
  const total = Object.values(groups).reduce((sum, { unread }) => sum + unread, 0);
  return { groups, total };
}
