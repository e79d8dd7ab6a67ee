// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Incident, useClosing } from "../api";

/** It is over once it is decided who is told; the register keeps it. */
export function ClosingCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const move = useClosing(incident.id);
  const closed = Boolean(incident.closed_at);
  const missing = incident.missing.map((each) => t(`missing.${each}`));
  return (
    <Card
      title={t("closing.title")}
      text={closed ? t("closing.kept") : missing.join(" ") || t("closing.text")}
    >
      <FormProblem error={move.error} />
      <div className={list.buttons}>
        <Button
          variant={closed ? "default" : "filled"}
          disabled={!closed && missing.length > 0}
          loading={move.isPending}
          onClick={() => move.mutate(closed ? "reopen" : "close")}
        >
          {t(closed ? "closing.reopen" : "closing.close")}
        </Button>
      </div>
    </Card>
  );
}
