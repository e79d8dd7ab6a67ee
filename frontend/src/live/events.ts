// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import type { components } from "@/api/schema";
import type { LiveEvent } from "./frames";
import type { Refresher } from "./refresh";

/** Every kind of event the server tells, as the contract lists them. */
export type EventType = components["schemas"]["LiveEventType"];

/** What a handler works with: what this page remembers, a way to refresh it, and who is signed in. */
export type Desk = {
  readonly client: QueryClient;
  readonly refresh: Refresher;
  readonly me: string;
};

export type Handler = (event: LiveEvent, desk: Desk) => void;

/** The id in a topic: `group:ID`. */
export function topicId(topic: string): string {
  return topic.slice(topic.indexOf(":") + 1);
}
