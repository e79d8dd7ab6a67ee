// SPDX-License-Identifier: EUPL-1.2
import { IconHeartHandshake } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import classes from "./FileHelp.module.css";

/** Getting help with a file somebody sent. */
export function FileHelp({ file }: { file: StoredFile }) {
  const { t } = useTranslation("messaging");
  const label = `${t("act.help")}: ${file.name}`;
  return (
    <Link
      to="/help/$kind/$itemId"
      params={{ kind: "file", itemId: file.id }}
      aria-label={label}
      title={label}
      className={classes.help ?? ""}
    >
      <IconHeartHandshake aria-hidden size={22} />
    </Link>
  );
}
