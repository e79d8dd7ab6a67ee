// SPDX-License-Identifier: EUPL-1.2
import {
  IconArrowBackUp,
  IconCopy,
  IconHeartHandshake,
  IconLink,
  IconMoodPlus,
  IconPencil,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "@/ui/toasts";
import { type Asked, mayDelete, mayEdit, useChat } from "../chat";
import { plainText } from "../text/mentions";

export type Act = {
  readonly key: string;
  readonly label: string;
  readonly picture: ReactNode;
  readonly tone: "plain" | "bad";
  readonly run: () => void;
};

type Ways = { asked: Asked; onClose: () => void; onRemove: () => void; onWho: () => void };

/** What this person may do with this message, in the order of every menu. */
export function useMessageActs({ asked, onClose, onRemove, onWho }: Ways): Act[] {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  const navigate = useNavigate();
  const { message } = asked;
  const address = `${location.origin}/groups/${message.group_id}?message=${message.number}`;
  const copy = (text: string, done: string) => {
    void navigator.clipboard?.writeText(text).then(() => toast.good(done));
  };
  const act = (key: string, label: string, Picture: typeof IconLink, run: () => void): Act => ({
    key,
    label,
    picture: <Picture aria-hidden size={20} />,
    tone: key === "remove" ? "bad" : "plain",
    run: () => {
      onClose();
      run();
    },
  });
  const { group, mayReact } = chat;
  const live = !message.deleted;
  return [
    live &&
      mayReact &&
      act("emoji", t("act.more_emoji"), IconMoodPlus, () => chat.pickReaction(asked)),
    live &&
      group.abilities.post &&
      act("reply", t("act.reply"), IconArrowBackUp, () => chat.openThread(message)),
    message.reactions.length > 0 && act("who", t("act.who"), IconUsers, onWho),
    message.body !== "" &&
      act("text", t("act.copy_text"), IconCopy, () =>
        copy(plainText(message.body), t("act.copied")),
      ),
    act("link", t("act.copy_link"), IconLink, () => copy(address, t("copied_link"))),
    mayEdit(chat, message) && act("edit", t("act.edit"), IconPencil, () => chat.edit(message)),
    live &&
      message.author.id !== chat.me &&
      act("help", t("act.help"), IconHeartHandshake, () =>
        navigate({ to: "/help/$kind/$itemId", params: { kind: "message", itemId: message.id } }),
      ),
    mayDelete(chat, message) && act("remove", t("act.remove"), IconTrash, onRemove),
  ].filter((entry) => entry !== false);
}
