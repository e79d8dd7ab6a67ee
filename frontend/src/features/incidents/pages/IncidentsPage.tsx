// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { QuietArt } from "@/ui/art/QuietArt";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { type IncidentRow, incidentsQuery } from "../api";
import { ClockTag } from "../components/ClockTag";
import { NewIncident } from "../components/NewIncident";

/** The register of all incidents, for the data protection officer. */
export function IncidentsPage() {
  const { t } = useTranslation("incidents");
  const { data, error, refetch } = useQuery(incidentsQuery);
  if (error || !data) return <PageState error={error} onRetry={() => void refetch()} />;
  const open = data.filter((incident) => !incident.closed_at);
  const closed = data.filter((incident) => incident.closed_at);
  return (
    <Page>
      <PageHeader
        title={t("title")}
        text={t("text")}
        back={<Link to="/data-protection">{t("back_to_privacy")}</Link>}
        actions={<NewIncident />}
      />
      {data.length === 0 && (
        <EmptyState art={<QuietArt />} title={t("none")} text={t("none_text")} />
      )}
      {open.length > 0 && <Incidents title={t("open")} incidents={open} />}
      {closed.length > 0 && <Incidents title={t("closed")} incidents={closed} />}
    </Page>
  );
}

function Incidents({ title, incidents }: { title: string; incidents: IncidentRow[] }) {
  return (
    <Card title={title}>
      <ul className={list.list} aria-label={title}>
        {incidents.map((incident) => (
          <Row key={incident.id} incident={incident} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const noticed = t("noticed_on", { at: format.dayAndTime(incident.noticed_at) });
  return (
    <li className={list.row}>
      <div className={list.words}>
        <Link
          to="/data-protection/incidents/$incidentId"
          params={{ incidentId: incident.id }}
          className={list.strong}
        >
          {incident.title}
        </Link>
        <span className={list.soft}>
          {[incident.reference, t(`kind.${incident.kind}`), noticed].join(" · ")}
        </span>
      </div>
      <ClockTag incident={incident} />
    </li>
  );
}
