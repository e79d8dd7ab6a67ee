// SPDX-License-Identifier: EUPL-1.2
import { IconLock, IconMessageCircle, IconSpeakerphone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupBrief } from "@/api/types";
import { UnreadMark } from "@/features/messaging/components/UnreadMark";
import { useFormat } from "@/i18n/format";
import classes from "./GroupList.module.css";

/** The groups of a community, each with what is new in it. */
export function GroupList({ groups }: { groups: readonly GroupBrief[] }) {
  return (
    <ul className={classes.list}>
      {groups.map((group) => (
        <li key={group.id}>
          <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.group}>
            <Picture group={group} />
            <span className={classes.words}>
              <span className={classes.name} dir="auto">
                {group.name}
              </span>
              <Rule group={group} />
            </span>
            <UnreadMark groupId={group.id} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Picture({ group }: { group: GroupBrief }) {
  const Kind = group.closed
    ? IconLock
    : group.posting === "moderators"
      ? IconSpeakerphone
      : IconMessageCircle;
  return <Kind aria-hidden size={26} stroke={1.5} className={classes.picture} />;
}

function Rule({ group }: { group: GroupBrief }) {
  const { t } = useTranslation("communities");
  const format = useFormat();
  if (group.closed)
    return (
      <span className={classes.rule}>
        {group.closed_until
          ? t("groups.closed_until", { at: format.dayAndTime(group.closed_until) })
          : t("groups.closed")}
      </span>
    );
  if (group.posting === "moderators")
    return <span className={classes.rule}>{t("groups.moderators_only")}</span>;
  return null;
}
