// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { Group, Message } from "@/api/types";
import { useTrouble } from "@/ui/useTrouble";
import { react } from "../acts";
import type { Chat } from "../chat";
import type { Overlay } from "./Overlays";

/** What is open in this conversation, and the ways its parts have to change that. */
export function useChatDesk(group: Group, me: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const trouble = useTrouble();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [editing, setEditing] = useState<Message | null>(null);
  const goTo = useCallback(
    (thread: string | undefined) =>
      void navigate({
        to: "/groups/$groupId",
        params: { groupId: group.id },
        search: thread === undefined ? {} : { thread },
        replace: thread === undefined,
      }),
    [navigate, group.id],
  );
  const chat: Chat = useMemo(
    () => ({
      group,
      me,
      mayReact: group.abilities.react,
      openThread: (message) => goTo(message.thread_root_id ?? message.id),
      openMenu: (asked) => setOverlay({ kind: "menu", asked }),
      pickReaction: (asked) => setOverlay({ kind: "emoji", asked }),
      openPicture: (file) => setOverlay({ kind: "picture", file }),
      editing,
      edit: setEditing,
      react: (message, emoji) => {
        const known = message.reactions.find((entry) => entry.emoji === emoji);
        const on = !known?.person_ids.includes(me);
        react(client, message, { emoji, personId: me, on }).catch(trouble);
      },
    }),
    [group, me, goTo, client, trouble, editing],
  );
  const closeThread = useCallback(() => goTo(undefined), [goTo]);
  return { chat, overlay, setOverlay, closeThread };
}
