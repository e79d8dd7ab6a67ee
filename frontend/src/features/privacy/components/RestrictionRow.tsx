// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useFormat } from "@/i18n/format";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Restriction, useLiftForOffice } from "../api";

/** Somebody who is hidden, and the way back. */
export function RestrictionRow({ restriction }: { restriction: Restriction }) {
  const { t } = useTranslation("privacy");
  const { t: app } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const lift = useLiftForOffice();
  const { id, full_name: name, classes, asked_as, asked_at, reason } = restriction;
  const confirm = () =>
    lift.mutate(id, {
      onSuccess: () => toast.good(t("hide.lifted", { name })),
      onError: (error) => toast.bad((isProblem(error) && error.detail) || app("error.text")),
      onSettled: () => setAsking(false),
    });
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{[name, ...classes].join(" · ")}</span>
        <span className={list.soft}>
          {t(`hide.asked_as.${asked_as}`, { day: format.day(asked_at) })}
        </span>
        {reason && <span>{reason}</span>}
      </span>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t("hide.lift")}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t("hide.lift_title", { name })}
        confirmLabel={t("hide.lift")}
        busy={lift.isPending}
      >
        {t("hide.lift_text", { name })}
      </ConfirmDialog>
    </li>
  );
}
