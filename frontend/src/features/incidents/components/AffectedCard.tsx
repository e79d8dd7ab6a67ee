// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Affected, affectedQuery, type Incident, peopleOf } from "../api";
import classes from "../incidents.module.css";
import { DownloadButton } from "./DownloadButton";
import { TellSchool } from "./TellSchool";

/** Whom it affects, school by school, in counts. Names are only in the list that is taken along. */
export function AffectedCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const { data, error, refetch } = useQuery(affectedQuery(incident.id));
  return (
    <Card title={t("affected.title")} text={t("affected.text")}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!error && !data && <SkeletonRows rows={3} />}
      {!error && data && <Counts incident={incident} affected={data} />}
    </Card>
  );
}

function Counts({ incident, affected }: { incident: Incident; affected: Affected }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const [failed, setFailed] = useState<unknown>(null);
  const name = `${incident.reference}.csv`;
  const shown = (["people", "children", "readers"] as const).filter(
    // Who sat in an account that was taken over is not among our people.
    (each) => each !== "readers" || affected.readers > 0,
  );
  return (
    <div className={classes.stack}>
      <dl className={classes.numbers}>
        {shown.map((each) => (
          <div key={each}>
            <dt>{t(`affected.${each}`)}</dt>
            <dd>{format.number(affected[each])}</dd>
          </div>
        ))}
      </dl>
      {affected.reasons.length > 0 && (
        <details>
          <summary>{t("affected.why")}</summary>
          <ul className={classes.reasons}>
            {affected.reasons.map(({ why, people }) => (
              <li key={why}>{t("affected.reason", { why: t(`why.${why}`), count: people })}</li>
            ))}
          </ul>
        </details>
      )}
      <ul className={list.list} aria-label={t("affected.schools")}>
        {affected.schools.map((row) => (
          <SchoolRow
            key={row.school?.id ?? ""}
            incident={incident}
            row={row}
            onFailed={setFailed}
          />
        ))}
      </ul>
      <FormProblem error={failed} />
      {affected.people > 0 && (
        <div className={list.buttons}>
          <DownloadButton
            label={t("affected.all")}
            name={name}
            fetchIt={() => peopleOf(incident.id, null)}
            onFailed={setFailed}
          />
        </div>
      )}
    </div>
  );
}

type RowProps = {
  incident: Incident;
  row: Affected["schools"][number];
  onFailed: (error: unknown) => void;
};

function SchoolRow({ incident, row, onFailed }: RowProps) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const [telling, setTelling] = useState(false);
  const { school, people, children } = row;
  const notice = incident.notices.find((each) => each.school.id === school?.id);
  const told = notice && t("affected.told", { at: format.dayAndTime(notice.told_at) });
  const counts = t("affected.of_school", {
    people: format.number(people),
    children: format.number(children),
  });
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{school?.name ?? t("affected.no_school")}</span>
        <span className={list.soft}>{[counts, told].filter(Boolean).join(" · ")}</span>
      </span>
      {school && (
        <>
          <DownloadButton
            label={t("affected.list")}
            about={school.name}
            name={`${incident.reference}-${school.short_name}.csv`}
            fetchIt={() => peopleOf(incident.id, school.id)}
            onFailed={onFailed}
          />
          {!incident.closed_at && (
            <Button
              variant={notice ? "default" : "filled"}
              size="sm"
              aria-label={`${school.name}: ${t(notice ? "tell.again" : "tell.action")}`}
              onClick={() => setTelling(true)}
            >
              {t(notice ? "tell.again" : "tell.action")}
            </Button>
          )}
          {telling && (
            <TellSchool incident={incident} school={school} onClose={() => setTelling(false)} />
          )}
        </>
      )}
    </li>
  );
}
