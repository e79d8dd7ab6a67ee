// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type BasisOut, useDecideBasis } from "../officeApi";

type Props = { schoolId: string; one: BasisOut };

/** On what the school rests one purpose, since when and why, and the way to decide otherwise. */
export function BasisRow({ schoolId, one }: Props) {
  const { t } = useTranslation("agreeing");
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { basis, name, reason, decided_on } = one;
  return (
    <li className={list.row}>
      <div className={list.words}>
        <span className={list.strong}>{name}</span>
        <span className={list.soft}>{t(`basis.${basis}_text`)}</span>
        {reason && decided_on && (
          <span className={list.soft}>
            {t("basis.since", { reason, day: format.day(decided_on) })}
          </span>
        )}
      </div>
      <span className={list.tag} data-tone={basis === "consent" ? "good" : undefined}>
        {t(`basis.${basis}`)}
      </span>
      <Button
        variant="default"
        aria-expanded={open}
        aria-label={open ? undefined : t("basis.change_named", { purpose: name })}
        onClick={() => setOpen(!open)}
      >
        {t(open ? "close" : "basis.change")}
      </Button>
      {open && <Decide schoolId={schoolId} one={one} onDone={() => setOpen(false)} />}
    </li>
  );
}

function Decide({ schoolId, one, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation("agreeing");
  const decide = useDecideBasis(schoolId);
  const [basis, setBasis] = useState(one.basis);
  const [reason, setReason] = useState(one.reason);
  const isTask = basis === "public_task";
  const submit = () =>
    decide.mutate(
      { purpose: one.purpose, basis, reason: isTask ? reason.trim() : "" },
      {
        onSuccess: () => {
          toast.good(t("basis.done"));
          onDone();
        },
      },
    );
  return (
    <form
      className={list.form}
      style={{ flexBasis: "100%" }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceCards
        legend={t("basis.legend", { purpose: one.name })}
        value={basis}
        onChange={setBasis}
        options={[
          { value: "consent", label: t("basis.consent") },
          { value: "public_task", label: t("basis.public_task") },
        ]}
      />
      {isTask && (
        <TextInput
          required
          maxLength={300}
          label={t("basis.reason")}
          description={t("basis.reason_hint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <p className={list.hint}>{t(`basis.effect_${basis}`)}</p>
      <FormProblem error={decide.error} />
      <div className={list.buttons}>
        <Button type="submit" loading={decide.isPending}>
          {t("basis.save")}
        </Button>
      </div>
    </form>
  );
}
