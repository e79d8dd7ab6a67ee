// SPDX-License-Identifier: EUPL-1.2
import { Button, NumberInput, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import { glassesQuery } from "../api";
import classes from "../safeguarding.module.css";

/** Asking a second person to let one look into the group. */
export function AskToLook({ caseId, groupId }: { caseId: string; groupId: string }) {
  const { t } = useTranslation("safeguarding");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [notice, setNotice] = useState("");
  const [hours, setHours] = useState(24);
  const ask = useMutation({
    mutationFn: async () => {
      const body = { group_id: groupId, case_id: caseId, reason, notice, hours };
      return bodyOf(await api.POST("/api/break-glass", { body })).items;
    },
    onSuccess: async (items) => {
      client.setQueryData(glassesQuery.queryKey, items);
      await navigate({ to: "/looking" });
    },
  });
  return (
    <Card title={t("cases.ask")} text={t("cases.ask_text")}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t("cases.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Textarea
          autosize
          maxLength={500}
          label={t("cases.notice")}
          value={notice}
          onChange={(event) => setNotice(event.currentTarget.value)}
        />
        <NumberInput
          label={t("cases.hours")}
          min={1}
          max={72}
          value={hours}
          onChange={(value) => setHours(Number(value) || 24)}
        />
        <FormProblem error={ask.error} />
        <Button
          type="submit"
          variant="default"
          disabled={!(reason.trim() && notice.trim())}
          loading={ask.isPending}
        >
          {t("cases.ask_send")}
        </Button>
      </form>
    </Card>
  );
}
