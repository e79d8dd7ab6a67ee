// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { RelativeTime } from "@/ui/RelativeTime";
import { SkeletonRows } from "@/ui/Skeletons";
import { casesQuery } from "../api";
import { useAbout } from "../useAbout";

/** What was reported, for a school's contacts. */
export function CasesPage() {
  const { t } = useTranslation("safeguarding");
  return (
    <Page>
      <PageHeader title={t("cases.title")} text={t("cases.text")} />
      <Cases />
    </Page>
  );
}

function Cases() {
  const { t } = useTranslation("safeguarding");
  const about = useAbout();
  const { data, error, refetch } = useQuery(casesQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  if (data.items.length === 0)
    return <EmptyState title={t("cases.none_title")} text={t("cases.none_text")} />;
  return (
    <Card>
      <ul className={list.list}>
        {data.items.map((row) => (
          <li key={row.id} className={list.row}>
            <span className={list.words}>
              <Link to="/cases/$caseId" params={{ caseId: row.id }} className={list.strong ?? ""}>
                {about(row)}
              </Link>
              <span className={list.soft}>
                {row.reasons.map((reason) => t(`report.${reason}`)).join(" · ")} ·{" "}
                <RelativeTime at={row.opened_at} />
              </span>
            </span>
            <span className={list.tag} data-tone={row.state === "closed" ? "good" : undefined}>
              {t(`state.${row.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
