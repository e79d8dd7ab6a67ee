// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toasts";
import { type CaseDetail, caseQuery } from "../api";
import classes from "../safeguarding.module.css";

/** While it is looked at nobody need see it; nothing of it is deleted. */
export function CaseHiding({ found }: { found: CaseDetail }) {
  const { t } = useTranslation("safeguarding");
  const client = useQueryClient();
  const { id, hides_item } = found;
  const hide = useMutation({
    mutationFn: async (hidden: boolean) => {
      const params = { path: { case_id: id } };
      return bodyOf(await api.PUT("/api/cases/{case_id}/hidden", { params, body: { hidden } }));
    },
    onSuccess: (changed) => {
      client.setQueryData(caseQuery(id).queryKey, changed);
      toast.good(t(changed.hides_item ? "hiding.hidden" : "hiding.shown"));
    },
  });
  if (hides_item === null) return null;
  return (
    <Card title={t("hiding.title")} text={t(hides_item ? "hiding.is_hidden" : "hiding.text")}>
      <FormProblem error={hide.error} />
      <div className={classes.steps}>
        <Button
          variant={hides_item ? "filled" : "default"}
          loading={hide.isPending}
          onClick={() => hide.mutate(!hides_item)}
        >
          {t(hides_item ? "hiding.show" : "hiding.hide")}
        </Button>
      </div>
    </Card>
  );
}
