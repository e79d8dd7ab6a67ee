// SPDX-License-Identifier: EUPL-1.2
import { IconAt, IconMessageCircle } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CommunityKind, Found } from "@/api/types";
import { communitiesQuery } from "@/features/communities/api";
import { openDirect } from "@/features/messaging/acts";
import { othersIn } from "@/features/messaging/components/groupName";
import { directsQuery } from "@/features/messaging/queries";
import { useMe } from "@/features/people/api";
import { useHas } from "@/features/people/useHas";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { useTrouble } from "@/ui/useTrouble";
import { searchQuery } from "./api";
import { holds } from "./words";

export type Hit = {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly picture: ReactNode;
  readonly at?: string;
  readonly open: () => void;
};
export type Section = { readonly key: "places" | "people" | "messages"; readonly hits: Hit[] };

const MOST_PLACES = 8;

/** Everything that fits what is typed: my own places at once, what the server finds as soon as it answers. */
export function useFound(asked: string, q: string, onOpen: () => void) {
  const server = useQuery({ ...searchQuery(q), placeholderData: keepPreviousData });
  const places = usePlaces(onOpen);
  const { people, messages, elsewhere } = useServerHits(server.data, onOpen);
  const mine = places.filter(({ label, note }) => asked === "" || holds(`${label} ${note}`, asked));
  const known = new Set(mine.map(({ key }) => key));
  const found = asked === "" ? [] : elsewhere.filter(({ key }) => !known.has(key));
  const sections: Section[] = [
    { key: "places", hits: [...mine, ...found].slice(0, MOST_PLACES) },
    { key: "people", hits: asked === "" ? [] : people },
    { key: "messages", hits: asked === "" ? [] : messages },
  ];
  return {
    sections: sections.filter(({ hits }) => hits.length > 0),
    searching: server.isFetching || asked !== q,
    error: server.error,
  };
}

function useOpen(onOpen: () => void) {
  const navigate = useNavigate();
  return {
    group: (groupId: string, message?: number) => () => {
      onOpen();
      const search = message === undefined ? {} : { message };
      void navigate({ to: "/groups/$groupId", params: { groupId }, search });
    },
    community: (communityId: string) => () => {
      onOpen();
      void navigate({ to: "/communities/$communityId", params: { communityId } });
    },
  };
}

function usePlaces(onOpen: () => void): Hit[] {
  const { t: app } = useTranslation();
  const me = useMe().person.id;
  const open = useOpen(onOpen);
  const communities = useQuery(communitiesQuery).data ?? [];
  const directs = useQuery(directsQuery).data ?? [];
  return [
    ...communities.flatMap(({ id, kind, name, groups }) => [
      ...groups.map((group) => ({
        key: group.id,
        label: group.name,
        note: `${app(`kind.${kind}`)} · ${name}`,
        picture: <CommunityEmblem kind={kind} size="s" />,
        open: open.group(group.id),
      })),
      communityHit({ id, kind, name }, app(`kind.${kind}`), open.community(id)),
    ]),
    ...directs.map(({ id, participants }) => {
      const others = othersIn(participants, me);
      return {
        key: id,
        label: others.map(({ name }) => name).join(", "),
        note: app("nav.directs"),
        picture: others[0] && <PersonAvatar person={others[0]} size="s" />,
        open: open.group(id),
      };
    }),
  ];
}

function communityHit(
  { id, kind, name }: { id: string; kind: CommunityKind; name: string },
  note: string,
  open: () => void,
): Hit {
  return { key: id, label: name, note, picture: <CommunityEmblem kind={kind} size="s" />, open };
}

function useServerHits(found: Found | undefined, onOpen: () => void) {
  const { t: app } = useTranslation();
  const { t } = useTranslation("search");
  const me = useMe().person.id;
  const writes = useHas("direct_messages"); // a person who is found leads to a conversation with them
  const client = useQueryClient();
  const trouble = useTrouble();
  const open = useOpen(onOpen);
  const placeOf = ({ name, community, participants }: Found["groups"][number]) => {
    if (!community)
      return othersIn(participants, me)
        .map((person) => person.name)
        .join(", ");
    return name === community.name ? name : `${community.name}: ${name}`;
  };
  const people = (writes ? (found?.people ?? []) : []).map((person) => ({
    key: person.id,
    label: person.name,
    note: [person.role && app(`role.${person.role}`), person.school].filter(Boolean).join(" · "),
    picture: <PersonAvatar person={person} size="s" />,
    open: () => {
      openDirect(client, [person.id]).then((groupId) => open.group(groupId)(), trouble);
    },
  }));
  const messages = (found?.messages ?? []).map(({ message, group, excerpt }) => ({
    key: message.id,
    label: excerpt,
    note: t("in", { author: message.author.name, place: placeOf(group) }),
    picture: <PersonAvatar person={message.author} size="s" />,
    at: message.created_at,
    open: open.group(group.id, message.number),
  }));
  const elsewhere = [
    ...(found?.groups ?? []).map((group) => ({
      key: group.id,
      label: placeOf(group),
      note: group.community ? app(`kind.${group.community.kind}`) : app("nav.directs"),
      picture: group.community ? (
        <IconMessageCircle aria-hidden size={28} stroke={1.5} />
      ) : (
        <IconAt aria-hidden size={28} stroke={1.5} />
      ),
      open: open.group(group.id),
    })),
    ...(found?.communities ?? []).map((community) =>
      communityHit(community, app(`kind.${community.kind}`), open.community(community.id)),
    ),
  ];
  return { people, messages, elsewhere };
}
