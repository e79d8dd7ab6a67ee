// SPDX-License-Identifier: EUPL-1.2
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { toast } from "@/ui/toasts";
import { type Start, useRecordDecision } from "../startApi";
import { useDay } from "../useDay";

const BODIES = ["conference", "head", "authority"] as const;
type Values = {
  body: (typeof BODIES)[number];
  decided_on: string;
  scope: string;
  valid_until: string;
};

/** Who decided that the school takes part, for what and until when. */
export function DecisionCard({
  schoolId,
  decision,
}: {
  schoolId: string;
  decision: Start["decision"];
}) {
  const { t } = useTranslation("start");
  const day = useDay();
  return (
    <Card title={t("decision.title")} text={t("decision.text")}>
      {decision && (
        <Notice tone={decision.days_left === null ? "good" : "hint"}>
          <p>
            {t("decision.there", {
              body: t(`decision.${decision.body}`),
              on: day(decision.decided_on),
              until: day(decision.valid_until),
            })}
          </p>
          <p>{decision.scope}</p>
          {decision.days_left !== null && (
            <p>{t("decision.ends", { count: decision.days_left })}</p>
          )}
        </Notice>
      )}
      <DecisionForm schoolId={schoolId} />
    </Card>
  );
}

function DecisionForm({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("start");
  const keep = useRecordDecision(schoolId);
  const form = useForm<Values>({
    initialValues: { body: "conference", decided_on: "", scope: "", valid_until: "" },
  });
  const submit = form.onSubmit((values) =>
    keep.mutate(values, {
      onSuccess: () => {
        toast.good(t("decision.done"));
        form.reset();
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t("decision.body")}
        data={BODIES.map((value) => ({ value, label: t(`decision.${value}`) }))}
        {...form.getInputProps("body")}
      />
      <TextInput
        required
        type="date"
        label={t("decision.decided_on")}
        {...form.getInputProps("decided_on")}
      />
      <Textarea
        required
        autosize
        maxLength={500}
        label={t("decision.scope")}
        description={t("decision.scope_hint")}
        {...form.getInputProps("scope")}
      />
      <TextInput
        required
        type="date"
        label={t("decision.valid_until")}
        {...form.getInputProps("valid_until")}
      />
      <FormProblem error={keep.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={keep.isPending}>
          {t("decision.action")}
        </Button>
      </div>
    </form>
  );
}
