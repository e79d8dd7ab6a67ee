// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { schoolQuery } from "../api";
import { functionsQuery } from "../startApi";
import classes from "./SchoolPage.module.css";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId");

const TABS = [
  { to: "/schools/$schoolId", label: "tabs.people", exact: true },
  { to: "/schools/$schoolId/classes", label: "tabs.classes", exact: false },
  { to: "/schools/$schoolId/imports", label: "tabs.imports", exact: false },
  { to: "/schools/$schoolId/partners", label: "tabs.partners", exact: false },
  { to: "/schools/$schoolId/start", label: "tabs.start", exact: false },
  { to: "/schools/$schoolId/functions", label: "tabs.functions", exact: false },
  { to: "/schools/$schoolId/audit", label: "tabs.audit", exact: false },
  { to: "/schools/$schoolId/agreeing", label: "tabs.agreeing", exact: false },
] as const;

/** The office of one school: its name and the ways to its parts. */
export function SchoolPage() {
  const { t } = useTranslation("schools");
  const { schoolId } = route.useParams();
  const { data: functions = [] } = useQuery(functionsQuery(schoolId));
  const together = functions.some((each) => each.function === "across_schools" && each.is_on);
  const tabs = TABS.filter(({ label }) => together || label !== "tabs.partners");
  const { data: school, error, refetch } = useQuery(schoolQuery(schoolId));
  if (error || !school) return <PageState error={error} onRetry={() => void refetch()} />;
  return (
    <Page>
      <PageHeader
        title={school.name}
        text={t("number", { number: school.number })}
        emblem={<CommunityEmblem kind="school" size="l" />}
      />
      <nav aria-label={t("tabs.label")} className={classes.tabs}>
        {tabs.map(({ to, label, exact }) => (
          <Link
            key={to}
            to={to}
            params={{ schoolId }}
            activeOptions={{ exact }}
            className={classes.tab}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
