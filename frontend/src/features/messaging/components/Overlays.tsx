// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Message, StoredFile } from "@/api/types";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { deleteMessage } from "../acts";
import { type Asked, useChat } from "../chat";

const MessageMenu = lazy(() => import("./MessageMenu"));
const WhoReacted = lazy(() => import("./WhoReacted"));
const Lightbox = lazy(() => import("./Lightbox"));
const EmojiPopover = lazy(() => import("../emoji/EmojiPopover"));

/** What stands above the conversation. At most one at a time. */
export type Overlay =
  | { readonly kind: "menu" | "emoji"; readonly asked: Asked }
  | { readonly kind: "who" | "remove"; readonly message: Message }
  | { readonly kind: "picture"; readonly file: StoredFile };

type Props = {
  overlay: Overlay | null;
  set: (overlay: Overlay | null) => void;
  pictures: readonly StoredFile[];
};

export function Overlays({ overlay, set, pictures }: Props) {
  const chat = useChat();
  if (!overlay) return null;
  const close = () => {
    set(null);
    if (overlay.kind === "menu" || overlay.kind === "emoji")
      overlay.asked.anchor?.closest<HTMLElement>("[data-message]")?.focus({ preventScroll: true });
  };
  return (
    <Suspense fallback={null}>
      {overlay.kind === "menu" && (
        <MessageMenu
          asked={overlay.asked}
          onClose={close}
          onRemove={() => set({ kind: "remove", message: overlay.asked.message })}
          onWho={() => set({ kind: "who", message: overlay.asked.message })}
        />
      )}
      {overlay.kind === "emoji" && (
        <EmojiPopover
          anchor={overlay.asked.anchor}
          onClose={close}
          onPick={(emoji) => {
            close();
            chat.react(overlay.asked.message, emoji);
          }}
        />
      )}
      {overlay.kind === "who" && <WhoReacted message={overlay.message} onClose={close} />}
      {overlay.kind === "remove" && <Remove message={overlay.message} onClose={close} />}
      {overlay.kind === "picture" && (
        <Lightbox pictures={pictures} first={overlay.file} onClose={close} />
      )}
    </Suspense>
  );
}

function Remove({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation("messaging");
  const client = useQueryClient();
  const { me } = useChat();
  const trouble = useTrouble();
  const remove = () => {
    onClose();
    deleteMessage(client, message).then(() => toast.good(t("act.removed")), trouble);
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t("act.remove_title")}
      confirmLabel={t("act.remove")}
      onClose={onClose}
      onConfirm={remove}
    >
      {message.author.id === me
        ? t("act.remove_text")
        : t("act.remove_other_text", { name: message.author.name })}
    </ConfirmDialog>
  );
}
