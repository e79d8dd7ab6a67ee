// SPDX-License-Identifier: EUPL-1.2
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import { type CaseDetail, caseQuery } from "../api";
import classes from "../safeguarding.module.css";

type Move = { state: CaseDetail["state"]; outcome?: string };

/** How far it is, and the next step. */
export function CaseState({ found }: { found: CaseDetail }) {
  const { t } = useTranslation("safeguarding");
  const client = useQueryClient();
  const [outcome, setOutcome] = useState(found.outcome);
  const move = useMutation({
    mutationFn: async (body: Move) => {
      const params = { path: { case_id: found.id } };
      return bodyOf(await api.PATCH("/api/cases/{case_id}", { params, body }));
    },
    onSuccess: (changed) => {
      client.setQueryData(caseQuery(found.id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  const closed = found.state === "closed";
  return (
    <Card title={t("cases.state_label")} text={t(`state.${found.state}`)}>
      <div className={classes.steps}>
        {found.state === "new" && (
          <Button onClick={() => move.mutate({ state: "looked_at" })} loading={move.isPending}>
            {t("cases.look_at")}
          </Button>
        )}
        {found.state !== "measures" && (
          <Button
            variant="default"
            onClick={() => move.mutate({ state: "measures" })}
            disabled={move.isPending}
          >
            {t(closed ? "cases.reopen" : "cases.measures")}
          </Button>
        )}
      </div>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({ state: "closed", outcome });
        }}
      >
        <Textarea
          autosize
          minRows={2}
          maxLength={4000}
          label={t("cases.outcome")}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <FormProblem error={move.error} />
        <Button type="submit" variant="light" disabled={!outcome.trim()} loading={move.isPending}>
          {t("cases.close")}
        </Button>
      </form>
    </Card>
  );
}
