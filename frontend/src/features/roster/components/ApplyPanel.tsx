// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Import, useApply, useDiscard } from "../api";

/** The word that makes it happen. A file that would remove many people needs an explicit one. */
export function ApplyPanel({ entry }: { entry: Import }) {
  const { t } = useTranslation("roster");
  const format = useFormat();
  const [sure, setSure] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const apply = useApply(entry.id);
  const discard = useDiscard(entry.id);
  const share = `${format.number(Math.round(entry.removal_share * 100))} %`;
  return (
    <>
      {entry.needs_confirmation && (
        <div className={list.bad} role="note">
          <p>
            <strong>{t("apply.many_title")}.</strong> {t("apply.many_text", { share })}
          </p>
          <Checkbox
            label={t("apply.many_confirm")}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
        </div>
      )}
      <FormProblem error={apply.error ?? discard.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={() => setDiscarding(true)}>
          {t("apply.discard")}
        </Button>
        <Button
          loading={apply.isPending}
          disabled={entry.needs_confirmation && !sure}
          onClick={() => apply.mutate(sure)}
        >
          {t("apply.action")}
        </Button>
      </div>
      <ConfirmDialog
        opened={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => discard.mutate(undefined, { onSettled: () => setDiscarding(false) })}
        title={t("apply.discard_title")}
        confirmLabel={t("apply.discard")}
        busy={discard.isPending}
      >
        {t("apply.discard_text")}
      </ConfirmDialog>
    </>
  );
}
