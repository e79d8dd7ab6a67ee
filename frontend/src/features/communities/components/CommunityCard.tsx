// SPDX-License-Identifier: EUPL-1.2
import { IconEyeOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Community } from "@/api/types";
import { UnreadMark } from "@/features/messaging/components/UnreadMark";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import classes from "./CommunityCard.module.css";

const SHOWN = 4;

/** A community at a glance: what kind, whose, and the ways into its groups. */
export function CommunityCard({ community }: { community: Community }) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const { id, kind, name, groups, schools, staff_only } = community;
  const several = schools.length > 1;
  return (
    <li className={classes.card}>
      <Link to="/communities/$communityId" params={{ communityId: id }} className={classes.head}>
        <CommunityEmblem kind={kind} />
        <span className={classes.words}>
          <strong className={classes.name} dir="auto">
            {name}
          </strong>
          <span className={classes.kind}>
            {app(`kind.${kind}`)}
            {several && ` · ${schools.map(({ short_name }) => short_name).join(", ")}`}
          </span>
        </span>
        {staff_only && (
          <IconEyeOff size={20} className={classes.staff} aria-label={t("staff_only")} />
        )}
      </Link>
      {groups.length > 0 && (
        <ul className={classes.groups}>
          {groups.slice(0, SHOWN).map((group) => (
            <li key={group.id}>
              <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.group}>
                <span className={classes.groupName} dir="auto">
                  {group.name}
                </span>
                <UnreadMark groupId={group.id} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
