// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { QuietArt } from "../art/QuietArt";
import { ScheduledCard } from "../components/ScheduledCard";
import classes from "../components/ScheduledCard.module.css";
import { scheduledQuery } from "../queries";

/** What I wrote for later. */
export function ScheduledPage() {
  const { t } = useTranslation("messaging");
  const { data, error, refetch } = useQuery(scheduledQuery);
  return (
    <Page width="prose">
      <PageHeader title={t("schedule.list_title")} text={t("schedule.list_text")} />
      {!data && !error && <SkeletonRows rows={3} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState
          art={<QuietArt />}
          title={t("schedule.empty_title")}
          text={t("schedule.empty_text")}
        />
      )}
      <ul className={classes.list}>
        {data?.map((planned) => (
          <ScheduledCard key={planned.id} planned={planned} />
        ))}
      </ul>
    </Page>
  );
}
