// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconMoodPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useChat } from "../chat";
import classes from "./MessageTools.module.css";

/** The quick ways, beside a message that the mouse or the focus is on. */
export function MessageTools({ message, inThread }: { message: Message; inThread: boolean }) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  return (
    <div className={classes.tools}>
      {chat.mayReact && (
        <ActionIcon
          aria-label={t("act.react")}
          title={t("act.react")}
          onClick={({ currentTarget }) => chat.pickReaction({ message, anchor: currentTarget })}
        >
          <IconMoodPlus aria-hidden size={20} />
        </ActionIcon>
      )}
      {!inThread && chat.group.abilities.post && (
        <ActionIcon
          aria-label={t("act.reply")}
          title={t("act.reply")}
          onClick={() => chat.openThread(message)}
        >
          <IconArrowBackUp aria-hidden size={20} />
        </ActionIcon>
      )}
      <ActionIcon
        aria-label={t("act.more")}
        title={t("act.more")}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => chat.openMenu({ message, anchor: currentTarget })}
      >
        <IconDots aria-hidden size={20} />
      </ActionIcon>
    </div>
  );
}
