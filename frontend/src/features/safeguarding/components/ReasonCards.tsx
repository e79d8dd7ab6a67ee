// SPDX-License-Identifier: EUPL-1.2
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Reason } from "../api";
import classes from "../safeguarding.module.css";

const REASONS: readonly { value: Reason; picture: string }[] = [
  { value: "mean", picture: "😠" },
  { value: "scary", picture: "😨" },
  { value: "other", picture: "❓" },
];

type Props = { value: Reason | null; onChange: (reason: Reason) => void };

/** What is the matter, in three big pictures. */
export function ReasonCards({ value, onChange }: Props) {
  const { t } = useTranslation("safeguarding");
  const name = useId();
  return (
    <fieldset className={classes.reasons}>
      <legend className={classes.legend}>{t("report.what")}</legend>
      {REASONS.map((reason) => (
        <label key={reason.value} className={classes.reason}>
          <input
            type="radio"
            name={name}
            value={reason.value}
            checked={reason.value === value}
            onChange={() => onChange(reason.value)}
          />
          <span className={classes.picture} aria-hidden>
            {reason.picture}
          </span>
          {t(`report.${reason.value}`)}
        </label>
      ))}
    </fieldset>
  );
}
