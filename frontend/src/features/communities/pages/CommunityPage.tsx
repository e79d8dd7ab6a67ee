// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CommunityDetail } from "@/api/types";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { communityQuery } from "../api";
import { AboutTab } from "../components/AboutTab";
import { GroupsTab } from "../components/GroupsTab";
import { MembersTab } from "../components/MembersTab";
import { TABS } from "../routes";
import classes from "./CommunityPage.module.css";

const route = getRouteApi("/signed-in/app/communities/$communityId");

/** One community: its groups, its members, what it is about. */
export function CommunityPage() {
  const { t } = useTranslation("communities");
  const { communityId } = route.useParams();
  const { tab = "groups" } = route.useSearch();
  const { data: community, error, refetch } = useQuery(communityQuery(communityId));
  if (error || !community) return <PageState error={error} onRetry={() => void refetch()} />;
  return (
    <Page>
      <PageHeader
        title={community.name}
        text={<Place community={community} />}
        emblem={<CommunityEmblem kind={community.kind} size="l" />}
      />
      <ul className={classes.tabs} aria-label={t("tabs.label")}>
        {TABS.map((name) => (
          <li key={name}>
            <Link
              to="/communities/$communityId"
              params={{ communityId }}
              search={name === "groups" ? {} : { tab: name }}
              activeOptions={{ exact: true, includeSearch: true }}
              className={classes.tab}
              aria-current={name === tab ? "page" : undefined}
              replace
            >
              {t(`tabs.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      {tab === "groups" && <GroupsTab community={community} />}
      {tab === "members" && <MembersTab community={community} />}
      {tab === "about" && <AboutTab community={community} />}
    </Page>
  );
}

function Place({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const schools = community.schools.map(({ name }) => name).join(" · ");
  const parts = [app(`kind.${community.kind}`), schools];
  if (community.staff_only) parts.push(t("staff_only"));
  return parts.join(" · ");
}
