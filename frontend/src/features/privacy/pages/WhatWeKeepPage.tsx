// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "@/features/people/components/LanguageSwitch";
import { isLanguage } from "@/i18n/language";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Kept, keptQuery } from "../api";
import classes from "../components/privacy.module.css";

/** What is kept, why, and how long: for everybody, written from what the program declares. */
export function WhatWeKeepPage() {
  const { t } = useTranslation("privacy");
  return (
    <main id="main">
      <Page width="prose">
        <PageHeader
          title={t("kept.title")}
          text={t("kept.text")}
          back={<Link to="/">{t("kept.back")}</Link>}
          actions={<LanguageSwitch />}
        />
        <Activities />
      </Page>
    </main>
  );
}

function Activities() {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : "de";
  const { data, error, refetch } = useQuery(keptQuery(language));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  return data.map((activity) => <Activity key={activity.title} activity={activity} />);
}

function Activity({ activity }: { activity: Kept }) {
  const { t } = useTranslation("privacy");
  return (
    <Card title={activity.title} text={activity.why}>
      {activity.rows.map((row) => (
        <section key={row.title} className={classes.kept}>
          <h3>{row.title}</h3>
          <p>{row.kept}</p>
          <p>{t("kept.readers", { who: row.recipients || t("kept.only_you") })}</p>
          {row.on_erasure && <p>{t("kept.on_erasure", { what: row.on_erasure })}</p>}
        </section>
      ))}
      <p className={classes.basis}>{t("kept.basis", { basis: activity.basis })}</p>
    </Card>
  );
}
