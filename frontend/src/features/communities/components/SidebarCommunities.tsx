// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { communitiesQuery } from "../api";

/** My communities and their groups, in the desktop's sidebar. */
export function SidebarCommunities() {
  const { t } = useTranslation();
  const { data } = useQuery(communitiesQuery);
  if (!data || data.length === 0) return null;
  return (
    <>
      <h2>{t("nav.my_communities")}</h2>
      <ul>
        {data.map((community) => (
          <li key={community.id}>
            <CommunityEmblem kind={community.kind} size="s" /> {community.name}
          </li>
        ))}
      </ul>
    </>
  );
}
