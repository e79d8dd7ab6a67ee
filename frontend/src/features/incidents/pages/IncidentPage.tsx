// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Notice } from "@/ui/Notice";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { type Incident, incidentQuery } from "../api";
import { AboutCard } from "../components/AboutCard";
import { AffectedCard } from "../components/AffectedCard";
import { useClock } from "../components/ClockTag";
import { ClosingCard } from "../components/ClosingCard";
import { FactsCard } from "../components/FactsCard";
import { LettersCard } from "../components/LettersCard";
import { ToldCard } from "../components/ToldCard";

const route = getRouteApi("/signed-in/app/data-protection/incidents/$incidentId");

/** One incident: the clock, what happened, whom it affects, letters, who was told. */
export function IncidentPage() {
  const { incidentId } = route.useParams();
  const { data, error, refetch } = useQuery(incidentQuery(incidentId));
  if (error || !data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Opened incident={data} />;
}

function Opened({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  return (
    <Page>
      <PageHeader
        title={incident.title}
        text={[incident.reference, t(`kind.${incident.kind}`)].join(" · ")}
        back={<Link to="/data-protection/incidents">{t("back")}</Link>}
      />
      <Clock incident={incident} />
      <FactsCard incident={incident} />
      <AboutCard incident={incident} />
      <AffectedCard incident={incident} />
      <LettersCard incident={incident} />
      <ToldCard incident={incident} />
      <ClosingCard incident={incident} />
    </Page>
  );
}

function Clock({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { tone, words } = useClock(incident);
  if (incident.closed_at)
    return (
      <Notice tone="good">{t("closed_on", { at: format.dayAndTime(incident.closed_at) })}</Notice>
    );
  const tones = { wait: "hint", bad: "bad", good: "good", off: "hint" } as const;
  return (
    <Notice tone={tones[tone]} title={words}>
      {t(`clock_text.${incident.clock}`, { at: format.dayAndTime(incident.due_at) })}
    </Notice>
  );
}
