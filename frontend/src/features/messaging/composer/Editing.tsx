// SPDX-License-Identifier: EUPL-1.2
import { CloseButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Notes.module.css";

export function Editing({ stop }: { stop: () => void }) {
  const { t } = useTranslation("messaging");
  return (
    <p className={classes.note}>
      <IconPencil aria-hidden size={20} />
      <span>{t("composer.editing")}</span>
      <CloseButton iconSize={20} aria-label={t("composer.stop_editing")} onClick={stop} />
    </p>
  );
}
