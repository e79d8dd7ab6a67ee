// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { erasuresQuery, plannedQuery } from "../api";
import { ErasureLog } from "../components/ErasureLog";
import { PlannedDeletion } from "../components/PlannedDeletion";
import classes from "../components/privacy.module.css";

/** For a school's office and the data protection officer: what goes soon, and what was erased. */
export function RegisterPage() {
  const { t } = useTranslation("privacy");
  return (
    <Page>
      <PageHeader title={t("register.title")} text={t("register.text")} />
      <Card title={t("planned.title")} text={t("planned.text")}>
        <PlannedDeletions />
      </Card>
      <Card title={t("log.title")} text={t("log.text")}>
        <Erasures />
      </Card>
    </Page>
  );
}

function PlannedDeletions() {
  const { t } = useTranslation("privacy");
  const { data, error, refetch } = useQuery(plannedQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h3" />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.length === 0)
    return <EmptyState as="h3" title={t("planned.none")} text={t("planned.none_text")} />;
  return (
    <ul className={classes.facts}>
      {data.map((planned) => (
        <PlannedDeletion key={planned.id} planned={planned} />
      ))}
    </ul>
  );
}

function Erasures() {
  const { t } = useTranslation("privacy");
  const { data, error, refetch } = useQuery(erasuresQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h3" />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.length === 0)
    return <EmptyState as="h3" title={t("log.none")} text={t("log.none_text")} />;
  return data.map((erasure) => <ErasureLog key={erasure.id} erasure={erasure} />);
}
