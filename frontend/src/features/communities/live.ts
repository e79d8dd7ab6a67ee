// SPDX-License-Identifier: EUPL-1.2
import type { Handler } from "@/live/events";

/** Somebody came, went or changed role; perhaps the person here. */
export const membershipChanged: Handler = ({ topic, id }, { refresh }) => {
  if (topic.startsWith("person:")) {
    refresh.now(["communities"], ["directs"], ["unread"], ["groups"], ["contacts"]);
    refresh.soon(["home"]);
  } else refresh.soon(["communities", id]);
};

export const groupChanged: Handler = ({ id }, { refresh }) => {
  refresh.soon(["communities"], ["groups", id]);
};

export const communityChanged: Handler = (_event, { refresh }) => {
  refresh.soon(["communities"], ["groups"], ["home"]);
};

export const directOpened: Handler = (_event, { refresh }) => {
  refresh.now(["directs"]);
};

/** A school was asked to take part, or answered. */
export const partnershipChanged: Handler = (_event, { refresh }) => {
  refresh.soon(["school"], ["communities"], ["home"]);
};
