// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, memo, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { useChat } from "../chat";
import { Attachments } from "./Attachments";
import { Bubble } from "./Bubble";
import { MessageHead } from "./MessageHead";
import classes from "./MessageRow.module.css";
import { MessageTools } from "./MessageTools";
import { Reactions } from "./Reactions";
import { ReplyQuote } from "./ReplyQuote";
import { useLongPress } from "./useLongPress";

type Props = {
  message: Message;
  /** The first of several by one author: with name, time and picture. */
  opens: boolean;
  /** Inside a thread: no way into it. */
  inThread?: boolean;
  focusable: boolean;
  /** Told with the message's key among the rows. */
  onFocus: (key: string) => void;
  /** Shown because a link led here. */
  marked?: boolean;
};

/** A message with what one can do with it: by mouse, by finger and by keyboard. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { message, opens, inThread = false, focusable, onFocus, marked = false } = props;
  const chat = useChat();
  const id = useId();
  const [near, setNear] = useState(false);
  const press = useLongPress(() => chat.openMenu({ message, anchor: null }));
  const mine = message.author.id === chat.me;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.target !== event.currentTarget) return;
    event.preventDefault();
    chat.openMenu({ message, anchor: event.currentTarget });
  };
  return (
    <article
      {...press}
      className={classes.row}
      data-mine={mine || undefined}
      data-opens={opens || undefined}
      data-marked={marked || undefined}
      data-message={message.number}
      tabIndex={focusable ? 0 : -1}
      aria-labelledby={`${id}-who ${id}-what`}
      aria-keyshortcuts="Enter"
      onFocus={() => {
        setNear(true);
        onFocus(message.client_id);
      }}
      onBlur={(event) => setNear(event.currentTarget.contains(event.relatedTarget))}
      onPointerEnter={({ pointerType }) => setNear(pointerType === "mouse")}
      onPointerLeave={(event) => setNear(event.currentTarget.contains(document.activeElement))}
      onKeyDown={onKeyDown}
    >
      <span className={classes.picture}>
        {opens && !mine && <PersonAvatar person={message.author} size="s" />}
      </span>
      <div className={classes.body}>
        <MessageHead id={`${id}-who`} message={message} opens={opens} mine={mine} />
        {message.thread_root_id && !inThread && <ReplyQuote rootId={message.thread_root_id} />}
        <Bubble id={`${id}-what`} message={message} mine={mine} />
        {message.attachments.length > 0 && <Attachments files={message.attachments} mine={mine} />}
        <Reactions message={message} />
        {message.reply_count > 0 && !inThread && <Replies message={message} />}
      </div>
      {near && !message.deleted && <MessageTools message={message} inThread={inThread} />}
    </article>
  );
});

function Replies({ message }: { message: Message }) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  return (
    <button type="button" className={classes.replies} onClick={() => chat.openThread(message)}>
      {t("thread.replies", { count: message.reply_count })}
    </button>
  );
}
