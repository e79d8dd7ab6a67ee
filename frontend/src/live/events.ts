// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "./frames";
import type { Refresher } from "./refresh";

/** Every kind of event the server tells. */
export const EVENT_TYPES = [
  "messaging.message_sent",
  "messaging.message_edited",
  "messaging.message_deleted",
  "messaging.reactions_changed",
  "messaging.read_marker_moved",
  "messaging.scheduled_changed",
  "communities.membership_changed",
  "communities.group_changed",
  "communities.community_changed",
  "communities.direct_opened",
  "people.person_changed",
  "people.session_ended",
  "roster.import_progressed",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What a handler works with: what this page remembers, a way to refresh it, and who is signed in. */
export type Desk = {
  readonly client: QueryClient;
  readonly refresh: Refresher;
  readonly me: string;
};

export type Handler = (event: LiveEvent, desk: Desk) => void;

export function isEventType(type: string): type is EventType {
  return EVENT_TYPES.some((known) => known === type);
}

/** The id in a topic: `group:ID`. */
export function topicId(topic: string): string {
  return topic.slice(topic.indexOf(":") + 1);
}
