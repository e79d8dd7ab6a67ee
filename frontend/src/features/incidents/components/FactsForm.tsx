// SPDX-License-Identifier: EUPL-1.2
import { Button, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Incident, useChangeIncident } from "../api";
import { fromField, toField } from "../moment";

const TEXTS = ["what", "effects", "measures"] as const;

export function FactsForm({ incident, onDone }: { incident: Incident; onDone: () => void }) {
  const { t } = useTranslation("incidents");
  const { t: app } = useTranslation();
  const change = useChangeIncident(incident.id);
  const { title, what, effects, measures } = incident;
  const form = useForm({
    initialValues: {
      title,
      what,
      effects,
      measures,
      noticed_at: toField(incident.noticed_at),
      since: toField(incident.since),
      until: toField(incident.until),
    },
  });
  const submit = form.onSubmit(({ noticed_at, since, until, ...texts }) =>
    change.mutate(
      {
        ...texts,
        noticed_at: fromField(noticed_at),
        since: fromField(since),
        until: fromField(until),
        goes_on: until === "",
      },
      {
        onSuccess: () => {
          toast.good(t("changed"));
          onDone();
        },
      },
    ),
  );
  return (
    <form className={list.form} onSubmit={submit}>
      <TextInput
        required
        maxLength={120}
        label={t("fact.title")}
        {...form.getInputProps("title")}
      />
      <div className={list.filters}>
        {(["noticed_at", "since", "until"] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            required={name !== "until"}
            label={t(`fact.${name}`)}
            {...form.getInputProps(name)}
          />
        ))}
      </div>
      {TEXTS.map((name) => (
        <Textarea
          key={name}
          autosize
          minRows={2}
          maxLength={4000}
          label={t(`fact.${name}`)}
          description={t(`hint.${name}`)}
          {...form.getInputProps(name)}
        />
      ))}
      <FormProblem error={change.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onDone}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
