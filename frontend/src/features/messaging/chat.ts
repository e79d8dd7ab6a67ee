// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext } from "react";
import type { Group, Message, StoredFile } from "@/api/types";

/** How a menu was asked for: it stands at the message for a mouse, at the thumb for a finger. */
export type Asked = { readonly message: Message; readonly anchor: HTMLElement | null };

/** What the parts of one conversation share. */
export type Chat = {
  readonly group: Group;
  readonly me: string;
  readonly mayReact: boolean;
  readonly openThread: (message: Message) => void;
  readonly openMenu: (asked: Asked) => void;
  readonly openPicture: (file: StoredFile) => void;
  /** The message that is being changed. */
  readonly editing: Message | null;
  readonly edit: (message: Message | null) => void;
  readonly react: (message: Message, emoji: string) => void;
  readonly pickReaction: (asked: Asked) => void;
};

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("Only inside a conversation");
  return chat;
}

/** Whether a message stands in the thread that began with `rootId`. */
export function isInThread(message: Message, rootId: string): boolean {
  return message.id === rootId || message.thread_root_id === rootId;
}

/** Whether the person may do this to the message. The server decides; this decides what is offered. */
export function mayEdit({ group, me }: Chat, message: Message): boolean {
  const stands = !message.deleted && !message.unreadable;
  return message.author.id === me && stands && group.abilities.post;
}

export function mayDelete({ group, me }: Chat, message: Message): boolean {
  return !message.deleted && (message.author.id === me || group.abilities.moderate);
}
