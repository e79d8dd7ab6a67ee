// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Community } from "@/api/types";
import { SidebarDirects } from "@/features/messaging/components/SidebarDirects";
import { UnreadMark } from "@/features/messaging/components/UnreadMark";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { communitiesQuery } from "../api";
import classes from "./Sidebar.module.css";

/** My communities with their groups, and my direct conversations, in the desktop's sidebar. */
export function SidebarCommunities() {
  const { t } = useTranslation();
  const { data } = useQuery(communitiesQuery);
  return (
    <>
      {data && data.length > 0 && (
        <>
          <h2 className={classes.title}>{t("nav.my_communities")}</h2>
          <ul className={classes.list}>
            {data.map((community) => (
              <Entry key={community.id} community={community} />
            ))}
          </ul>
        </>
      )}
      <SidebarDirects />
    </>
  );
}

/** A community with a single group needs one line, not two. */
function Entry({ community: { id, kind, name, groups } }: { community: Community }) {
  const [only] = groups;
  if (only && groups.length === 1)
    return (
      <li>
        <Link to="/groups/$groupId" params={{ groupId: only.id }} className={classes.entry}>
          <CommunityEmblem kind={kind} size="s" />
          <span className={classes.name} dir="auto">
            {name}
          </span>
          <UnreadMark groupId={only.id} />
        </Link>
      </li>
    );
  return (
    <li>
      <Link to="/communities/$communityId" params={{ communityId: id }} className={classes.entry}>
        <CommunityEmblem kind={kind} size="s" />
        <span className={classes.name} dir="auto">
          {name}
        </span>
      </Link>
      <ul className={classes.groups}>
        {groups.map((group) => (
          <li key={group.id}>
            <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.group}>
              <span className={classes.name} dir="auto">
                {group.name}
              </span>
              <UnreadMark groupId={group.id} />
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
