// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Missing, type Start, useStartOrPause } from "../startApi";

const STEPS: Missing[] = [
  "decision",
  "contract",
  "safeguarding_contact",
  "privacy_contact",
  "technical_contact",
];

/** Where the school stands, what is still missing, and the way to start or to have a break. */
export function StateCard({ schoolId, start }: { schoolId: string; start: Start }) {
  const { t } = useTranslation("start");
  const { state } = start.school;
  const change = useStartOrPause(schoolId);
  const [pausing, setPausing] = useState(false);
  const begin = () =>
    change.mutate("go-live", { onSuccess: () => toast.good(t("started", start.school)) });
  const pause = () =>
    change.mutate("pause", {
      onSuccess: () => toast.good(t("paused_done")),
      onSettled: () => setPausing(false),
    });
  return (
    <Card title={t(`state.${state}`)} text={t(`state_text.${state}`)}>
      <ul className={classes.list} aria-label={t("checklist")}>
        {STEPS.map((step) => (
          <Step key={step} step={step} done={!start.missing.includes(step)} />
        ))}
      </ul>
      <FormProblem error={change.error} />
      <div className={classes.buttons}>
        {state === "live" && (
          <Button variant="default" onClick={() => setPausing(true)}>
            {t("pause")}
          </Button>
        )}
        {(state === "preparing" || state === "paused") && (
          <Button disabled={start.missing.length > 0} loading={change.isPending} onClick={begin}>
            {t(state === "paused" ? "go_on" : "begin")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={pausing}
        onClose={() => setPausing(false)}
        onConfirm={pause}
        title={t("pause_title")}
        confirmLabel={t("pause")}
        busy={change.isPending}
      >
        {t("pause_text")}
      </ConfirmDialog>
    </Card>
  );
}

function Step({ step, done }: { step: Missing; done: boolean }) {
  const { t } = useTranslation("start");
  const Picture = done ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={classes.row}>
      <Picture aria-hidden size={24} />
      <div className={classes.words}>
        <span className={classes.strong}>{t(`step.${step}`)}</span>
        {!done && <span className={classes.soft}>{t(`step_text.${step}`)}</span>}
      </div>
      <span className={classes.tag} data-tone={done ? "good" : "wait"}>
        {t(done ? "there" : "missing")}
      </span>
    </li>
  );
}
