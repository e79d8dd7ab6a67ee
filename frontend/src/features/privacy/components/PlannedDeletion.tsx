// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Planned, useVeto } from "../api";
import own from "./privacy.module.css";

/** Something that soon passes its period, and the way to hold it back. */
export function PlannedDeletion({ planned }: { planned: Planned }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const [vetoing, setVetoing] = useState(false);
  const { title, school, count, due_at, vetoed_until, veto_reason } = planned;
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{[title, school].filter(Boolean).join(" · ")}</span>
        <span className={list.soft}>{t("planned.count", { count, day: format.day(due_at) })}</span>
        {vetoed_until && (
          <span className={list.soft}>
            {t("planned.vetoed", { day: format.day(vetoed_until), reason: veto_reason })}
          </span>
        )}
      </span>
      {!vetoing && (
        <Button variant="default" size="sm" onClick={() => setVetoing(true)}>
          {vetoed_until ? t("planned.change") : t("planned.veto")}
        </Button>
      )}
      {vetoing && <VetoForm planned={planned} onDone={() => setVetoing(false)} />}
    </li>
  );
}

function VetoForm({ planned, onDone }: { planned: Planned; onDone: () => void }) {
  const { t } = useTranslation("privacy");
  const { t: app } = useTranslation();
  const [reason, setReason] = useState(planned.veto_reason);
  const [until, setUntil] = useState(planned.vetoed_until ?? "");
  const veto = useVeto();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    veto.mutate(
      { id: planned.id, reason, until },
      {
        onSuccess: () => {
          toast.good(t("planned.held"));
          onDone();
        },
      },
    );
  };
  return (
    <form className={`${list.form} ${own.whole}`} onSubmit={submit}>
      <TextInput
        required
        maxLength={500}
        label={t("planned.reason")}
        description={t("planned.reason_hint")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        required
        type="date"
        label={t("planned.until")}
        description={t("planned.until_hint")}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <FormProblem error={veto.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onDone}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={veto.isPending}>
          {t("planned.veto")}
        </Button>
      </div>
    </form>
  );
}
