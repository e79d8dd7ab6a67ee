// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { OfficeNotices } from "@/features/incidents/components/OfficeNotices";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { correctionsQuery, erasuresQuery, plannedQuery, restrictionsQuery } from "../api";
import { CorrectionRow } from "../components/CorrectionRow";
import { ErasureLog } from "../components/ErasureLog";
import { PlannedDeletion } from "../components/PlannedDeletion";
import classes from "../components/privacy.module.css";
import { RestrictionRow } from "../components/RestrictionRow";

/** For a school's office and the data protection officer: what goes soon, and what was erased. */
export function RegisterPage() {
  const { t } = useTranslation("privacy");
  const { abilities, installation_roles } = useMe();
  const administers = abilities.administer.length > 0;
  return (
    <Page>
      <PageHeader title={t("register.title")} text={t("register.text")} />
      {installation_roles.includes("dpo") && <IncidentsWay />}
      {administers && <OfficeNotices />}
      {administers && (
        <Card title={t("office.title")} text={t("office.text")}>
          <Corrections />
        </Card>
      )}
      {administers && (
        <Card title={t("hide.office_title")} text={t("hide.office_text")}>
          <Restrictions />
        </Card>
      )}
      <Card title={t("planned.title")} text={t("planned.text")}>
        <PlannedDeletions />
      </Card>
      <Card title={t("log.title")} text={t("log.text")}>
        <Erasures />
      </Card>
    </Page>
  );
}

function IncidentsWay() {
  const { t } = useTranslation("incidents");
  return (
    <Card title={t("card.title")} text={t("card.text")}>
      <div>
        <LinkButton to="/data-protection/incidents" variant="light">
          {t("card.go")}
        </LinkButton>
      </div>
    </Card>
  );
}

function Corrections() {
  const { t } = useTranslation("privacy");
  const { data, error, refetch } = useQuery(correctionsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h3" />;
  if (!data) return <SkeletonRows rows={2} />;
  if (data.length === 0)
    return <EmptyState as="h3" title={t("office.none")} text={t("office.none_text")} />;
  return (
    <ul className={classes.facts}>
      {data.map((correction) => (
        <CorrectionRow key={correction.id} correction={correction} />
      ))}
    </ul>
  );
}

function Restrictions() {
  const { t } = useTranslation("privacy");
  const { data, error, refetch } = useQuery(restrictionsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h3" />;
  if (!data) return <SkeletonRows rows={2} />;
  if (data.length === 0)
    return <EmptyState as="h3" title={t("hide.none")} text={t("hide.none_text")} />;
  return (
    <ul className={classes.facts}>
      {data.map((restriction) => (
        <RestrictionRow key={restriction.id} restriction={restriction} />
      ))}
    </ul>
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
