// SPDX-License-Identifier: EUPL-1.2
import { IconCornerDownRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useChat } from "../chat";
import { conversationQuery, messageQuery } from "../queries";
import { inOneLine } from "../text/mentions";
import classes from "./ReplyQuote.module.css";

const SHOWN = 140;

/** What a reply answers, in one line; leads into the thread. */
export function ReplyQuote({ rootId }: { rootId: string }) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  const { data: near } = useQuery({
    ...conversationQuery(chat.group.id),
    enabled: false,
    select: ({ messages }) => messages.find(({ id }) => id === rootId),
  });
  const { data: far } = useQuery({ ...messageQuery(rootId), enabled: near === undefined });
  const root = near ?? far;
  if (!root) return <span className={classes.quote} />;
  const file = root.attachments[0];
  const words = root.unreadable
    ? t(`unreadable.${root.unreadable}`)
    : inOneLine(root.body, SHOWN) ||
      (file?.unreadable ? t(`files.${file.unreadable}`) : file?.name);
  return (
    <button type="button" className={classes.quote} onClick={() => chat.openThread(root)}>
      <IconCornerDownRight aria-hidden size={16} />
      <span className={classes.words} dir="auto">
        {root.deleted ? (
          t("thread.answers_gone")
        ) : (
          <>
            <strong>{t("thread.answers", { name: root.author.name })}</strong> {words}
          </>
        )}
      </span>
    </button>
  );
}
