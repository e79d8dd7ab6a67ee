// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { worthRetrying } from "@/api/queryClient";
import type { Me, MeChange } from "@/api/types";
import { speak } from "@/i18n/i18n";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me", { signal })),
  staleTime: 5 * 60_000,
  retry: (failures, error) => failures < 1 && worthRetrying(failures, error),
});

/** The signed-in person. Only inside the signed-in part of the app, where it is always there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Changes what a person may change about themselves; shown at once, taken back when the server refuses. */
export function useChangeMe() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: MeChange) => bodyOf(await api.PATCH("/api/me", { body: change })),
    onMutate: async (change) => {
      await queryClient.cancelQueries(meQuery);
      const before = queryClient.getQueryData(meQuery.queryKey);
      if (before) queryClient.setQueryData(meQuery.queryKey, foreseen(before, change));
      if (change.language) await speak(change.language);
      return before;
    },
    onError: async (_error, _change, before) => {
      if (!before) return;
      queryClient.setQueryData(meQuery.queryKey, before);
      await speak(before.language);
    },
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

function foreseen(me: Me, change: MeChange): Me {
  return {
    ...me,
    language: change.language ?? me.language,
    appearance: change.appearance ?? me.appearance,
    first_steps_done: change.first_steps_done ?? me.first_steps_done,
  };
}
