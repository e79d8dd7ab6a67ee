// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { type CaseDetail, caseQuery } from "../api";
import { AskToLook } from "../components/AskToLook";
import { CaseHiding } from "../components/CaseHiding";
import { CaseNotes } from "../components/CaseNotes";
import { CaseState } from "../components/CaseState";
import { FrozenLines } from "../components/FrozenLines";
import classes from "../safeguarding.module.css";
import { useAbout } from "../useAbout";

const route = getRouteApi("/signed-in/app/cases/$caseId");

/** One case: what was seen, how far it is, what was written down. */
export function CasePage() {
  const { caseId } = route.useParams();
  const { data, error, refetch } = useQuery(caseQuery(caseId));
  return (
    <Page>
      {error && <ErrorState as="h1" error={error} onRetry={() => void refetch()} />}
      {!error && (data ? <Opened found={data} /> : <SkeletonRows rows={4} />)}
    </Page>
  );
}

function Opened({ found }: { found: CaseDetail }) {
  const { t } = useTranslation("safeguarding");
  const about = useAbout();
  return (
    <>
      <PageHeader
        title={about(found)}
        text={t(`state.${found.state}`)}
        back={<Link to="/cases">{t("cases.back")}</Link>}
      />
      {found.reports.map((report) => (
        <Reported key={report.id} report={report} />
      ))}
      <CaseHiding found={found} />
      <CaseState key={found.state} found={found} />
      <CaseNotes found={found} />
      {found.group_id && <AskToLook caseId={found.id} groupId={found.group_id} />}
    </>
  );
}

function Reported({ report }: { report: CaseDetail["reports"][number] }) {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  const name = report.reporter?.name ?? t("cases.somebody");
  const day = format.dayAndTime(report.created_at);
  return (
    <Card title={t(`report.${report.reason}`)} text={t("cases.reported_by", { name, day })}>
      {report.words && <p className={classes.line}>{report.words}</p>}
      <h3>{t("cases.seen")}</h3>
      <FrozenLines lines={report.frozen} />
    </Card>
  );
}
