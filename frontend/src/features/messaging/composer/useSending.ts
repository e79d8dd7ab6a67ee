// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { editMessage } from "../acts";
import type { Place } from "../drafts";
import { newId } from "../newId";
import { sendLater } from "../outbox/device";
import type { useUploads } from "./useUploads";
import type { useWriting } from "./useWriting";

type Material = {
  place: Place;
  writing: ReturnType<typeof useWriting>;
  files: ReturnType<typeof useUploads>;
  editing: Message | null;
  stopEditing: () => void;
  fits: boolean;
};

/** Sends what is written: into the outbox, which sees to the rest. An edit goes to the server at once. */
export function useSending({ place, writing, files, editing, stopEditing, fits }: Material) {
  const { t } = useTranslation("messaging");
  const client = useQueryClient();
  const trouble = useTrouble();
  const busy = useRef(false);
  const { body, clear, area } = writing;
  const failed = files.all.some(({ state }) => state === "failed");
  const something = editing ? body !== "" : body !== "" || files.all.length > 0;
  const ready = something && fits && !(failed && !editing);

  const post = async () => {
    const entry = {
      clientId: newId(),
      personId: place.personId,
      groupId: place.groupId,
      threadRootId: place.rootId ?? null,
      body,
      files: files.uploads.outgoing(),
      createdAt: new Date().toISOString(),
    };
    await sendLater(entry);
    files.uploads.clear();
    clear();
  };
  const save = async (message: Message) => {
    if (body !== message.body) await editMessage(client, message, body);
    stopEditing();
  };
  const send = () => {
    if (!ready || busy.current) return;
    busy.current = true;
    area.current?.focus();
    (editing
      ? save(editing).catch(trouble)
      : post().catch(() => toast.bad(t("composer.not_kept")))
    ).finally(() => {
      busy.current = false;
    });
  };
  return { ready, send };
}
