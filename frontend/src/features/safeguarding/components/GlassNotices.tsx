// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/i18n/format";
import { Notice } from "@/ui/Notice";
import { useTrouble } from "@/ui/useTrouble";
import { noticesQuery } from "../api";

/** On the start page: a group of yours was looked into, when and why. */
export default function GlassNotices() {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  const client = useQueryClient();
  const { data } = useQuery(noticesQuery);
  const note = useMutation({
    mutationFn: (id: string) => {
      const params = { path: { notice_id: id } };
      return api.POST("/api/break-glass/notices/{notice_id}/noted", { params });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
    onError: useTrouble(),
  });
  return data?.map(({ id, group_name, looked_on, why }) => (
    <Notice key={id} title={t("notice.title")}>
      <p>
        {t("notice.text", {
          day: format.dayAndTime(looked_on),
          group: group_name || t("glass.direct"),
          why,
        })}
      </p>
      <Button variant="default" onClick={() => note.mutate(id)} disabled={note.isPending}>
        {t("notice.noted")}
      </Button>
    </Notice>
  ));
}
