// SPDX-License-Identifier: EUPL-1.2

import { IconMessages } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HomeNew } from "@/api/types";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { RelativeTime } from "@/ui/RelativeTime";
import { useGroupName, usePlaceName } from "../useGroupName";
import { HomeSection } from "./HomeSection";
import classes from "./home.module.css";

/** Groups in which somebody wrote since I last looked. */
export function FreshList({ fresh }: { fresh: HomeNew[] }) {
  const { t } = useTranslation("home");
  return (
    <HomeSection title={t("fresh.title")}>
      {fresh.map((entry) => (
        <FreshGroup key={entry.group.id} entry={entry} />
      ))}
    </HomeSection>
  );
}

function FreshGroup({ entry }: { entry: HomeNew }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const nameOf = useGroupName();
  const placeOf = usePlaceName();
  const { group, last, unread } = entry;
  return (
    <li>
      <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.entry}>
        <GroupMark group={group} />
        <span className={classes.words}>
          <span className={classes.head}>
            <span className={classes.name}>{nameOf(group)}</span>
            <RelativeTime at={last.created_at} className={classes.time} />
          </span>
          <span className={classes.place}>{placeOf(group) ?? t("fresh.direct")}</span>
          <span className={classes.excerpt}>
            {last.author.name === nameOf(group)
              ? last.excerpt
              : t("fresh.said", { name: last.author.name, text: last.excerpt })}
          </span>
        </span>
        <span className={classes.count}>
          <span aria-hidden>{format.number(unread)}</span>
          <span className={classes.spoken}>{t("fresh.unread", { count: unread })}</span>
        </span>
      </Link>
    </li>
  );
}

function GroupMark({ group }: { group: HomeNew["group"] }) {
  const me = useMe().person.id;
  const [other, ...more] = group.participants.filter(({ id }) => id !== me);
  if (group.community) return <CommunityEmblem kind={group.community.kind} />;
  if (other && more.length === 0) return <PersonAvatar person={other} />;
  return (
    <span className={classes.mark} data-tone="leaf" aria-hidden>
      <IconMessages size={26} stroke={1.75} />
    </span>
  );
}
