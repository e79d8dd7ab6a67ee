// SPDX-License-Identifier: EUPL-1.2
import i18next from "i18next";
import type { Message } from "@/api/types";
import { type Desk, type Handler, topicId } from "@/live/events";
import { announce } from "@/ui/announce";
import { putSent } from "./cache";
import { CatchUp } from "./catchUp";
import { isMessage } from "./decode";
import { groupQuery, unreadQuery } from "./queries";
import { inOneLine } from "./text/mentions";
import { countOneMore } from "./unread";
import { isOpen, isReading } from "./views";

const desks = new WeakMap<Desk["client"], CatchUp>();

export function catchUpOf({ client }: Pick<Desk, "client">): CatchUp {
  const known = desks.get(client) ?? new CatchUp(client);
  desks.set(client, known);
  return known;
}

/** Fresh messages carry their words; those told of later are fetched. */
export const messageSent: Handler = ({ topic, data }, desk) => {
  if (isMessage(data)) arrived(data, desk);
  else {
    catchUpOf(desk).newer(topicId(topic));
    desk.refresh.soon(unreadQuery.queryKey);
  }
  desk.refresh.soon(["home"]);
};

function arrived(message: Message, desk: Desk): void {
  putSent(desk.client, message);
  if (message.author.id === desk.me) return;
  if (!isReading(message.group_id)) countOneMore(desk.client, message, desk.me);
  if (isOpen(message.group_id)) tell(message);
}

const TOLD = 280;

/** Only what is added to the conversation on the screen is read out, and several at once as a number. */
function tell({ group_id, author, body }: Message): void {
  announce(`${author.name}: ${inOneLine(body, TOLD)}`, {
    kind: `messages:${group_id}`,
    summary: (count) => i18next.t("new_count", { count }),
  });
}

export const messageChanged: Handler = ({ topic, id }, desk) => {
  catchUpOf(desk).changed(topicId(topic), id);
};

export const messageDeleted: Handler = (event, desk) => {
  messageChanged(event, desk);
  const unread = desk.client.getQueryData(unreadQuery.queryKey);
  if (unread?.groups[topicId(event.topic)]) desk.refresh.soon(unreadQuery.queryKey);
};

/** What this page remembers of what was said in these groups goes at once. */
export function forgetWords(client: Desk["client"], groupIds: readonly string[]): void {
  for (const id of groupIds) void client.resetQueries({ queryKey: ["conversation", id] });
  client.removeQueries({ queryKey: ["message"] });
  void client.resetQueries({ queryKey: ["threads"] });
}

/** Something is hidden, or seen again: what is remembered of the group may not stand a moment longer. */
export const messagesRestricted: Handler = ({ id }, { client, refresh }) => {
  forgetWords(client, [id]);
  client.removeQueries({ queryKey: ["search"] });
  refresh.now(unreadQuery.queryKey);
  refresh.soon(groupQuery(id).queryKey, ["home"]);
};

/** The person read on, perhaps on another device. */
export const readMarkerMoved: Handler = ({ id }, desk) => {
  if (movedHere(id)) return;
  desk.refresh.now(unreadQuery.queryKey);
  desk.refresh.soon(groupQuery(id).queryKey, ["home"]);
};

export const scheduledChanged: Handler = (_event, { refresh }) => refresh.now(["scheduled"]);

const OWN = 4000;
const movedAt = new Map<string, number>();

/** This page moved the marker itself and knows the outcome from the answer. */
export function noteMarkerMoved(groupId: string): void {
  movedAt.set(groupId, Date.now());
}

function movedHere(groupId: string): boolean {
  return Date.now() - (movedAt.get(groupId) ?? 0) < OWN;
}
