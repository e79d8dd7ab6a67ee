// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { MessageText } from "../text/MessageText";
import classes from "./Notes.module.css";

const WORTH_IT = /\$[^$\s][^$]*\$|```|^\|.*\|/m;

/** A formula, code or a table shows while it is written what it will be. */
export function Preview({ text, body }: { text: string; body: string }) {
  const { t } = useTranslation("messaging");
  const later = useDeferredValue(body);
  if (!WORTH_IT.test(text)) return null;
  return (
    <div className={classes.preview}>
      <strong>{t("composer.preview")}</strong>
      <MessageText body={later} />
    </div>
  );
}
