// SPDX-License-Identifier: EUPL-1.2
import type { Group, Person } from "@/api/types";

type Named = Pick<Group, "kind" | "name" | "participants">;

/** Everybody in a direct conversation but me; me where nobody else is left. */
export function othersIn(participants: readonly Person[], me: string): readonly Person[] {
  const others = participants.filter(({ id }) => id !== me);
  return others.length > 0 ? others : participants;
}

/** What a group is called: its name, or the others in a direct conversation. */
export function nameOf(group: Named, me: string): string {
  if (group.kind === "group") return group.name;
  return othersIn(group.participants, me)
    .map(({ name }) => name)
    .join(", ");
}
