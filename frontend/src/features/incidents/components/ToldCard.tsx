// SPDX-License-Identifier: EUPL-1.2
import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Incident, type Told, useRecordTold } from "../api";
import classes from "../incidents.module.css";
import { fromField, toField } from "../moment";

type Whom = Told["whom"];

/** Whether the authority and the people were told, and when; or why not. */
export function ToldCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  return (
    <Card title={t("told.title")} text={t("told.text")}>
      <ul className={list.list} aria-label={t("told.title")}>
        <ToldRow incident={incident} whom="authority" />
        <ToldRow incident={incident} whom="people" />
      </ul>
    </Card>
  );
}

function ToldRow({ incident, whom }: { incident: Incident; whom: Whom }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const [entering, setEntering] = useState(false);
  const state = incident[whom];
  const at = incident[`${whom}_at`];
  const reason = incident[`${whom}_reason`];
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{t(`told.${whom}`)}</span>
        <span className={list.soft}>
          {t(`told.state.${state}`, { at: at ? format.dayAndTime(at) : "" })}
        </span>
        {reason && <span className={list.soft}>{t("told.because", { reason })}</span>}
      </span>
      {!incident.closed_at && !entering && (
        <Button
          variant={state === "open" ? "light" : "default"}
          size="sm"
          aria-label={`${t(`told.${whom}`)}: ${t("told.enter")}`}
          onClick={() => setEntering(true)}
        >
          {t(state === "open" ? "told.enter" : "change")}
        </Button>
      )}
      {entering && <ToldForm incident={incident} whom={whom} onDone={() => setEntering(false)} />}
    </li>
  );
}

type FormProps = { incident: Incident; whom: Whom; onDone: () => void };

function ToldForm({ incident, whom, onDone }: FormProps) {
  const { t } = useTranslation("incidents");
  const { t: app } = useTranslation();
  const keep = useRecordTold(incident.id);
  const [at, setAt] = useState(toField(incident[`${whom}_at`] ?? new Date().toISOString()));
  const [reason, setReason] = useState(incident[`${whom}_reason`]);
  const said = (told: boolean) =>
    keep.mutate(
      { whom, told, at: told ? fromField(at) : null, reason },
      {
        onSuccess: () => {
          toast.good(t("told.kept"));
          onDone();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    said(true);
  };
  return (
    <form className={`${list.form} ${classes.whole}`} onSubmit={submit}>
      <TextInput
        required
        type="datetime-local"
        label={t("told.when")}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={4000}
        label={t("told.reason")}
        description={t(`told.reason_hint.${whom}`)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormProblem error={keep.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onDone}>
          {app("cancel")}
        </Button>
        <Button variant="default" onClick={() => said(false)} disabled={keep.isPending}>
          {t("told.not")}
        </Button>
        <Button type="submit" loading={keep.isPending}>
          {t("told.yes")}
        </Button>
      </div>
    </form>
  );
}
