// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconFile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { discardWaiting, retrySending } from "../outbox/device";
import type { OutboxEntry } from "../outbox/entry";
import { MessageText } from "../text/MessageText";
import bubble from "./Bubble.module.css";
import row from "./MessageRow.module.css";
import classes from "./WaitingRow.module.css";

type Props = { entry: OutboxEntry; opens: boolean; sending: boolean };

/** What I wrote and the server does not have yet: it waits, it goes, or it was refused and says why. */
export function WaitingRow({ entry, opens, sending }: Props) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const { refusal } = entry;
  return (
    <article className={row.row} data-mine data-opens={opens || undefined}>
      <div className={row.body}>
        {opens && <span className={classes.time}>{format.time(entry.createdAt)}</span>}
        {entry.body !== "" && (
          <div className={bubble.bubble} data-mine>
            <MessageText body={entry.body} />
          </div>
        )}
        {entry.files.map((file) => {
          const name = file.kind === "stored" ? file.file.name : file.name;
          return (
            <span key={name} className={classes.file}>
              <IconFile aria-hidden size={20} /> {name}
            </span>
          );
        })}
        {refusal ? (
          <Refused entry={entry} />
        ) : (
          <p className={classes.state}>
            <IconClock aria-hidden size={16} />
            {sending ? t("waiting.sending") : t("waiting.waiting")}
            {!sending && (
              <button type="button" onClick={() => void discardWaiting(entry.clientId)}>
                {t("waiting.take_back")}
              </button>
            )}
          </p>
        )}
      </div>
    </article>
  );
}

const GONE = new Set([
  "not_found",
  "not_allowed_any_more",
  "reader",
  "moderators_only",
  "forbidden",
]);

function Refused({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation("messaging");
  const { code, text } = entry.refusal ?? { code: "", text: "" };
  const why =
    code === "closed"
      ? t("waiting.refused_closed")
      : GONE.has(code)
        ? text || t("waiting.refused_gone")
        : text || t("waiting.refused");
  return (
    <div className={classes.refused}>
      <p>
        <IconAlertTriangle aria-hidden size={18} />
        <span>
          <strong>{t("waiting.failed")}.</strong> {why}
        </span>
      </p>
      <Button size="compact-sm" variant="light" onClick={() => void retrySending(entry.clientId)}>
        {t("waiting.retry")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={() => void discardWaiting(entry.clientId)}
      >
        {t("waiting.discard")}
      </Button>
    </div>
  );
}
