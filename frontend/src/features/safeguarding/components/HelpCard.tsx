// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { RelativeTime } from "@/ui/RelativeTime";
import { casesQuery, glassesQuery, reportsQuery } from "../api";

/** My reports and how far they are, whom to call, and the ways of those who look after others. */
export function HelpCard() {
  const { t } = useTranslation("safeguarding");
  const reports = useQuery(reportsQuery);
  const cases = useQuery(casesQuery);
  const glasses = useQuery(glassesQuery);
  return (
    <Card title={t("report.mine")} text={t("report.mine_text")}>
      {reports.error && (
        <ErrorState as="h3" error={reports.error} onRetry={() => void reports.refetch()} />
      )}
      <ul className={list.list}>
        {reports.data?.map((report) => (
          <li key={report.id} className={list.row}>
            <span className={list.words}>
              {t(`report.${report.reason}`)}
              <RelativeTime at={report.created_at} className={list.soft} />
            </span>
            <span className={list.tag}>{t(`state.${report.state}`)}</span>
          </li>
        ))}
      </ul>
      <div className={list.row}>
        <Link to="/help">{t("numbers.page_title")}</Link>
        {cases.data?.mine && <Link to="/cases">{t("cases.title")}</Link>}
        {(glasses.data?.length ?? 0) > 0 && <Link to="/looking">{t("glass.title")}</Link>}
      </div>
    </Card>
  );
}
