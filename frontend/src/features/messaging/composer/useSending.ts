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
import { toBody } from "../text/mentions";
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
  const { body, take, settle, area } = writing;
  const failed = files.all.some(({ state }) => state === "failed");
  const something = editing ? body !== "" : body !== "" || files.all.length > 0;
  const ready = something && fits && !(failed && !editing);

  const post = async () => {
    const taken = take();
    const entry = {
      clientId: newId(),
      personId: place.personId,
      groupId: place.groupId,
      threadRootId: place.rootId ?? null,
      body: toBody(taken.text, taken.mentions).trim(),
      files: files.uploads.outgoing(),
      createdAt: new Date().toISOString(),
    };
    if (!entry.body && entry.files.length === 0) return settle();
    try {
      await sendLater(entry);
    } catch (error) {
      settle(taken);
      throw error;
    }
    if (entry.files.length > 0) files.uploads.clear();
    settle();
  };
  const save = async (message: Message) => {
    if (body !== message.body) await editMessage(client, message, body);
    stopEditing();
  };
  const send = () => {
    if (!ready || busy.current) return;
    busy.current = editing !== null || files.all.length > 0; // text alone can follow at once
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
