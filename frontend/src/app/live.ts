// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import {
  communityChanged,
  directOpened,
  groupChanged,
  membershipChanged,
  partnershipChanged,
} from "@/features/communities/live";
import {
  catchUpOf,
  forgetWords,
  messageChanged,
  messageDeleted,
  messageSent,
  messagesRestricted,
  readMarkerMoved,
  scheduledChanged,
} from "@/features/messaging/live";
import { hurryOutbox } from "@/features/messaging/outbox/device";
import { secondFactorChanged } from "@/features/people/live";
import { LiveConnection, type LiveListener } from "@/live/connection";
import { type Desk, type EventType, type Handler, topicId } from "@/live/events";
import { setLine } from "@/live/line";
import { Refresher } from "@/live/refresh";

/** What happens on this page for every event there is. A new event without a handler does not compile. */
const HANDLERS: Record<EventType, Handler> = {
  "messaging.message_sent": messageSent,
  "messaging.message_edited": messageChanged,
  "messaging.message_deleted": messageDeleted,
  "messaging.reactions_changed": messageChanged,
  "messaging.messages_restricted": messagesRestricted,
  "messaging.read_marker_moved": readMarkerMoved,
  "messaging.scheduled_changed": scheduledChanged,
  "communities.membership_changed": membershipChanged,
  "communities.group_changed": groupChanged,
  "communities.community_changed": communityChanged,
  "communities.direct_opened": directOpened,
  "communities.partnership_changed": partnershipChanged,
  "people.person_changed": ({ id }, { refresh, me }) => {
    if (id === me) refresh.now(["me"], ["consents"]);
    else refresh.soon(["communities"], ["contacts"]);
  },
  "schools.school_changed": (_event, { refresh }) =>
    refresh.now(
      ["me"],
      ["consents"],
      ["communities"],
      ["directs"],
      ["groups"],
      ["start"],
      ["functions"],
    ),
  "people.second_factor_changed": secondFactorChanged,
  "safeguarding.case_changed": ({ id }, { refresh }) => refresh.soon(["cases"], ["case", id]),
  "safeguarding.report_changed": (_event, { refresh }) => refresh.soon(["reports"]),
  "safeguarding.glass_changed": (_event, { refresh }) =>
    refresh.soon(["glasses"], ["behind-glass"]),
  "privacy.request_changed": (_event, { refresh }) =>
    refresh.now(
      ["my-copies"],
      ["my-erasures"],
      ["my-master-data"],
      ["corrections"],
      ["restrictions"],
    ),
  "incidents.incident_changed": ({ id }, { refresh }) =>
    refresh.soon(["incidents"], ["incident", id]),
  "incidents.school_noticed": (_event, { refresh }) => refresh.soon(["incident-notices"]),
  "people.session_ended": (_event, { refresh }) => refresh.soon(["sessions"]),
  "roster.import_progressed": ({ id }, { refresh }) => refresh.now(["import", id]),
};

function isEventType(type: string): type is EventType {
  return Object.hasOwn(HANDLERS, type);
}

/** What the live line keeps true. Everything else grows old by time. */
const KEPT_TRUE = new Set([
  "communities",
  "directs",
  "groups",
  "home",
  "scheduled",
  "threads",
  "unread",
]);

/** The live line of the signed-in person. */
export function openLine(client: QueryClient, me: string): LiveConnection {
  const desk: Desk = { client, refresh: new Refresher(client), me };
  const address = new URL("/live", location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const listener = listenerAt(desk);
  const line = new LiveConnection(address.href, {
    ...listener,
    state: (state) => {
      listener.state(state);
      if (state === "ended") void comeBack(client, line);
    },
  });
  return line;
}

const PAUSE = 1000;

/** A session can go on under a new key, as after a new passphrase: whoever is still signed in opens a new line. */
async function comeBack(client: QueryClient, line: LiveConnection): Promise<void> {
  await client.invalidateQueries({ queryKey: ["me"] });
  if (client.getQueryState(["me"])?.status !== "success") return;
  setTimeout(() => line.state === "ended" && line.start(), PAUSE);
}

export function listenerAt(desk: Desk): LiveListener {
  const { refresh } = desk;
  return {
    begun: () => askAgain(desk),
    event: (event) => {
      if (isEventType(event.type)) HANDLERS[event.type](event, desk);
    },
    resync: (topic) => {
      if (topic.startsWith("group:")) catchUpOf(desk).afresh(topicId(topic));
      refresh.soon(...[...KEPT_TRUE].map((key) => [key]));
    },
    appeared: () => refresh.now(["communities"], ["directs"], ["unread"]),
    gone: (topics) => forget(topics, desk),
    state: (state) => {
      setLine(state);
      if (state === "open") hurryOutbox();
    },
  };
}

/** Until then the first page has the device for itself. */
const SETTLED = 4000;

/**
 * What was fetched, or is just being fetched, before the line stood may have missed something. Conversations are asked
 * for what is new at once, the rest when the first page has settled. What is asked for from now on knows everything.
 */
function askAgain({ client }: Desk): void {
  const old = client.getQueryCache().getAll();
  for (const { queryKey } of old) {
    const [kind, id] = queryKey;
    if (kind === "conversation" && typeof id === "string") catchUpOf({ client }).newer(id);
  }
  const again = old.filter(({ queryKey: [kind] }) => KEPT_TRUE.has(String(kind)));
  setTimeout(() => {
    for (const { queryKey } of again) void client.invalidateQueries({ queryKey, exact: true });
  }, SETTLED);
}

/** The person does not belong there any more: what this page remembers of it goes at once. */
function forget(topics: readonly string[], { client, refresh }: Desk): void {
  const groups = topics.filter((topic) => topic.startsWith("group:")).map(topicId);
  for (const id of groups) void client.resetQueries({ queryKey: ["groups", id] });
  forgetWords(client, groups);
  refresh.now(["communities"], ["directs"], ["unread"]);
  refresh.soon(["home"]);
}
