// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { MessageText } from "../text/MessageText";
import { isCheer } from "../text/shape";
import classes from "./Bubble.module.css";

const LONG = 1600;
const MANY_LINES = 24;

function isLong(body: string): boolean {
  return body.length > LONG || body.split("\n").length > MANY_LINES;
}

/** What was written, on its slip of paper. Nothing where there are only files; a sentence where it was deleted or does not open. */
export function Bubble({ id, message, mine }: { id: string; message: Message; mine: boolean }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const { body, deleted, edited_at, unreadable } = message;
  if (deleted || unreadable)
    return (
      <p id={id} className={classes.gone}>
        {unreadable ? t(`unreadable.${unreadable}`) : t("deleted")}
      </p>
    );
  if (body === "") return <span id={id} />;
  const long = isLong(body);
  return (
    <div
      className={classes.bubble}
      data-mine={mine || undefined}
      data-cheer={isCheer(body) || undefined}
    >
      <div id={id} className={classes.words} data-cut={(long && !whole) || undefined}>
        <MessageText body={body} />
      </div>
      {long && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t("short") : t("long")}
        </button>
      )}
      {edited_at && (
        <span
          className={classes.edited}
          title={t("edited_at", { at: format.dayAndTime(edited_at) })}
        >
          {t("edited")}
        </span>
      )}
    </div>
  );
}
