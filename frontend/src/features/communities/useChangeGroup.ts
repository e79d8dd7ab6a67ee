// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";

/** What a moderator changes about a group. The screens follow by themselves. */
export function useChangeGroup(groupId: string) {
  const { t } = useTranslation("communities");
  const client = useQueryClient();
  const trouble = useTrouble();
  const params = { path: { group_id: groupId } };
  const act = async (change: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await change();
    } catch (error) {
      trouble(error);
      return false;
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ["groups", groupId] }),
      client.invalidateQueries({ queryKey: ["communities"] }),
    ]);
    toast.good(done);
    return true;
  };
  return {
    close: (until: string | null) =>
      act(
        () => api.POST("/api/groups/{group_id}/close", { params, body: { until } }),
        t("close_group.closed"),
      ),
    reopen: () =>
      act(() => api.POST("/api/groups/{group_id}/reopen", { params }), t("close_group.reopened")),
    posting: (posting: "all" | "moderators") =>
      act(
        () => api.PATCH("/api/groups/{group_id}", { params, body: { posting } }),
        t("close_group.posting_changed"),
      ),
    rename: (name: string) =>
      act(
        () => api.PATCH("/api/groups/{group_id}", { params, body: { name } }),
        t("close_group.posting_changed"),
      ),
  };
}
