// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Conversation } from "../conversation";
import type { Row } from "../timeline";
import { MessageRow } from "./MessageRow";
import { DayRow, NewRow } from "./Rows";
import classes from "./Timeline.module.css";
import { useRovingRows } from "./useRovingRows";
import { useTimeline } from "./useTimeline";
import { WaitingRow } from "./WaitingRow";

type Props = {
  label: string;
  rows: readonly Row[];
  conversation: Conversation;
  sending: string | null;
  /** The number of a message that a link leads to. */
  target: number | null;
  unread: number;
  /** Stands above the very first message. */
  beginning: ReactNode;
};

/**
 * The conversation. Only the rows near the eye are in the page; what loads above does not move what is being read. The
 * log is silent for screen readers (the announcer tells what is new); each row is a list item with a name.
 */
export function Timeline(props: Props) {
  const { label, rows, conversation, sending, target, unread, beginning } = props;
  const { t } = useTranslation("messaging");
  const place = useRef<HTMLDivElement>(null);
  const timeline = useTimeline({ place, rows, conversation, target });
  const roving = useRovingRows({ rows, show: timeline.showRow, place });
  return (
    <div className={classes.frame}>
      <div
        ref={place}
        className={classes.place}
        role="log"
        aria-live="off"
        aria-label={label}
        onKeyDown={roving.onKeyDown}
      >
        {!conversation.hasBefore && beginning}
        {conversation.hasBefore && (
          <p className={classes.older} role="status">
            {timeline.loading ? t("loading_older") : ""}
          </p>
        )}
        <ol className={classes.rows} style={{ blockSize: timeline.height }}>
          {timeline.items.map(({ key, index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                ref={timeline.measure}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === "day" && <DayRow at={row.at} />}
                {row.kind === "new" && <NewRow />}
                {row.kind === "waiting" && (
                  <WaitingRow {...row} sending={sending === row.entry.clientId} />
                )}
                {row.kind === "message" && (
                  <MessageRow
                    message={row.message}
                    opens={row.opens}
                    focusable={roving.current === row.key}
                    onFocus={roving.set}
                    marked={row.message.number === target}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
      {!timeline.atEnd && (
        <div className={classes.jump}>
          {unread > 0 && (
            <span className={classes.count}>{t("to_newest_new", { count: unread })}</span>
          )}
          <ActionIcon
            variant="filled"
            radius="xl"
            size="3rem"
            aria-label={t("to_newest")}
            title={t("to_newest")}
            onClick={() => void timeline.toNewest()}
          >
            <IconArrowDown aria-hidden size={22} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
