// SPDX-License-Identifier: EUPL-1.2
import { IconHome, IconMessages, IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { useMe } from "@/features/people/api";
import { isIn } from "@/features/people/takingPart";

/** The ways through the app, in the order of every menu. */
const DESTINATIONS = [
  { to: "/", label: "nav.home", Picture: IconHome },
  { to: "/communities", label: "nav.communities", Picture: IconUsersGroup },
  { to: "/messages", label: "nav.messages", Picture: IconMessages },
  { to: "/search", label: "nav.search", Picture: IconSearch },
] as const;

/** What a session that a card let in is for: talking in class, getting help, and reading who helps with one's data. */
const WITH_CARD = /^\/($|communities|groups|help|my-data$)/;

export function isOpenToCard(path: string): boolean {
  return WITH_CARD.test(path);
}

/** The ways that lead somewhere: who meets nobody has only the start, and nobody sees what their school does not use. */
export function useDestinations() {
  const me = useMe();
  const inside = isIn(me);
  return DESTINATIONS.filter(({ to }) => {
    if (me.limited_until) return isOpenToCard(to);
    if (to === "/") return true;
    return inside && (to !== "/messages" || me.functions.includes("direct_messages"));
  });
}
