// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
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

/** Where a group belongs; when it is called like its community, what kind of community that is. */
export function usePlaceName(): (group: NamedGroup) => string | undefined {
  const { t } = useTranslation();
  return ({ name, community }) => {
    if (!community) return undefined;
    return community.name === name ? t(`kind.${community.kind}`) : community.name;
  };
}
