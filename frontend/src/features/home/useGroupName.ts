// SPDX-License-Identifier: EUPL-1.2
import type { HomeNew } from "@/api/types";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";

type NamedGroup = HomeNew["group"];

/** What a group is called; a direct conversation by the others in it. */
export function useGroupName(): (group: NamedGroup) => string {
  const format = useFormat();
  const me = useMe().person.id;
  return ({ kind, name, participants }) => {
    if (kind === "group") return name;
    return format.list(participants.filter(({ id }) => id !== me).map((other) => other.name));
  };
}
