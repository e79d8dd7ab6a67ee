// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useDayLabel } from "../text/useDayLabel";
import classes from "./Rows.module.css";

export function DayRow({ at }: { at: string }) {
  const label = useDayLabel();
  return (
    <p className={classes.day}>
      <span>{label(at)}</span>
    </p>
  );
}

/** The line between what was read and what is new. */
export function NewRow() {
  const { t } = useTranslation("messaging");
  return (
    <p className={classes.fresh}>
      <span>{t("new_line")}</span>
    </p>
  );
}
