// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { consentsQuery, historyQuery, type Matter } from "../api";
import { ChildCodeForm } from "../components/ChildCodeForm";
import { HistoryCard } from "../components/HistoryCard";
import { MatterRow } from "../components/MatterRow";

/** Everything one said yes or no to, for oneself and for each child; taken back in two clicks, given again in one. */
export function AgreementsPage() {
  const { t } = useTranslation("consent");
  const me = useMe();
  const grown = !me.affiliations.some(({ role }) => role === "pupil");
  return (
    <Page width="prose">
      <PageHeader
        title={t("mine.title")}
        text={t("mine.text")}
        back={<Link to="/settings">← {t("settings")}</Link>}
      />
      <Everything />
      {grown && <ChildCodeForm />}
    </Page>
  );
}

function Everything() {
  const { t } = useTranslation("consent");
  const consents = useQuery(consentsQuery);
  const history = useQuery(historyQuery);
  const error = consents.error ?? history.error;
  if (error && !(consents.data && history.data)) {
    const again = () => void Promise.all([consents.refetch(), history.refetch()]);
    return <ErrorState error={error} onRetry={again} />;
  }
  if (!consents.data || !history.data) return <SkeletonRows rows={5} />;
  const said = history.data;
  if (consents.data.items.length === 0) return <EmptyState title={t("mine.empty")} />;
  return (
    <>
      {[...bySubject(consents.data.items)].map(([key, matters]) => (
        <Subject key={key} matters={matters} history={said} />
      ))}
      <HistoryCard history={said} />
    </>
  );
}

type Props = { matters: Matter[]; history: Parameters<typeof MatterRow>[0]["history"] };

/** Somebody at a school. */
function Subject({ matters, history }: Props) {
  const { t } = useTranslation("consent");
  const first = matters[0];
  if (!first) return null;
  const { is_me, person, school } = first;
  const who = is_me ? t("mine.for_me") : t("mine.for_child", { name: person.name });
  return (
    <Card title={who} text={school.name}>
      <ul className={list.list} aria-label={t("question.at", { who, school: school.short_name })}>
        {matters.map((matter) => (
          <MatterRow key={matter.purpose} matter={matter} history={history} />
        ))}
      </ul>
    </Card>
  );
}

function bySubject(matters: Matter[]): Map<string, Matter[]> {
  const found = new Map<string, Matter[]>();
  for (const matter of matters) {
    const key = `${matter.person.id} ${matter.school.id}`;
    found.set(key, [...(found.get(key) ?? []), matter]);
  }
  return found;
}
