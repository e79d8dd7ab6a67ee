// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, Modal } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { ReadyPdf } from "@/ui/ReadyPdf";
import { type CardRow, usePrintCards } from "../api";

type Props = { classId: string; rows: CardRow[]; onClose: () => void };

/** New cards for one child or the class; for one child it begins at once. */
export function PrintDialog({ classId, rows, onClose }: Props) {
  const { t } = useTranslation("cards");
  const { t: app } = useTranslation();
  const print = usePrintCards(classId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("print.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={list.form}>
        {print.data ? (
          <ReadyPdf pdf={print.data} told={t("print.done")} open={t("print.open")} />
        ) : (
          <Choice rows={rows} busy={print.isPending} onPrint={(ids) => print.mutate(ids)} />
        )}
        <FormProblem error={print.error} />
      </div>
    </Modal>
  );
}

type ChoiceProps = { rows: CardRow[]; busy: boolean; onPrint: (personIds: string[]) => void };

function Choice({ rows, busy, onPrint }: ChoiceProps) {
  const { t } = useTranslation("cards");
  const missing = rows.filter((row) => !row.printed);
  const [onlyNew, setOnlyNew] = useState(missing.length > 0);
  const one = rows.length === 1 ? rows[0] : undefined;
  const wanted = onlyNew ? missing : rows;
  return (
    <>
      <p>
        {one
          ? t("print.for_one", { name: one.person.name })
          : t("print.for_some", { count: wanted.length })}
      </p>
      {!one && missing.length > 0 && missing.length < rows.length && (
        <Checkbox
          label={t("print.only_new")}
          checked={onlyNew}
          onChange={(event) => setOnlyNew(event.currentTarget.checked)}
        />
      )}
      {wanted.some((row) => row.printed) && <p className={list.hint}>{t("print.warning")}</p>}
      <Button
        leftSection={<IconPrinter aria-hidden size={20} />}
        loading={busy}
        onClick={() => onPrint(wanted.map(({ person }) => person.id))}
      >
        {t("print.make")}
      </Button>
    </>
  );
}
