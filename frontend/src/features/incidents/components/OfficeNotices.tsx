// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Notice, noticesQuery, peopleOfNotice } from "../api";
import classes from "../incidents.module.css";
import { DownloadButton } from "./DownloadButton";

/** What a school's office was told of incidents, with the list of its own people. */
export function OfficeNotices() {
  const { t } = useTranslation("incidents");
  const { data, error, refetch } = useQuery(noticesQuery);
  return (
    <Card title={t("notices.title")} text={t("notices.text")}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!error && !data && <SkeletonRows rows={2} />}
      {!error && data?.length === 0 && (
        <EmptyState as="h3" title={t("notices.none")} text={t("notices.none_text")} />
      )}
      <ul className={list.list} aria-label={t("notices.title")}>
        {data?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </Card>
  );
}

function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const [failed, setFailed] = useState<unknown>(null);
  const { reference, school, told_at, people, words } = notice;
  const at = t("notices.told_on", { at: format.dayAndTime(told_at) });
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{[reference, school.short_name].join(" · ")}</span>
        <span className={list.soft}>
          {[at, t("notices.people", { count: people })].join(" · ")}
        </span>
      </span>
      <DownloadButton
        label={t("affected.list")}
        about={reference}
        name={`${reference}-${school.short_name}.csv`}
        fetchIt={() => peopleOfNotice(notice.id)}
        onFailed={setFailed}
      />
      <details className={classes.whole}>
        <summary>{t("notices.read")}</summary>
        <p className={classes.printed}>{words}</p>
      </details>
      <FormProblem error={failed} />
    </li>
  );
}
