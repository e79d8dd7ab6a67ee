// SPDX-License-Identifier: EUPL-1.2
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useFormat } from "@/i18n/format";
import classes from "./Notes.module.css";

/** Stands where one would write, and says why one cannot. */
export function WhyNot({ group }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const why = group.why_not ?? "reader";
  const text =
    why === "closed" && group.closed_until
      ? t("why_not.closed_until", { at: format.dayAndTime(group.closed_until) })
      : t(`why_not.${why}`);
  return (
    <p className={classes.why}>
      <IconLock aria-hidden size={20} />
      <span>{text}</span>
    </p>
  );
}
