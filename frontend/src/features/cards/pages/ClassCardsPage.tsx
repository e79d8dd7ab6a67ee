// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { classCardsQuery } from "../api";
import { CardList } from "../components/CardList";
import { DevicesCard } from "../components/DevicesCard";
import { LessonCard } from "../components/LessonCard";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/class/$classId/cards");

/** Begin the lesson; below it, for class teachers and the office, the cards and devices of the class. */
export function ClassCardsPage() {
  const { t } = useTranslation("cards");
  const { schoolId, classId } = route.useParams();
  const { data, error, refetch } = useQuery(classCardsQuery(classId));
  if (error || !data) return <PageState error={error} onRetry={() => void refetch()} rows={8} />;
  return (
    <Page>
      <PageHeader
        title={t("class.title", { name: data.name })}
        emblem={<CommunityEmblem kind="class" size="l" />}
        text={t("class.text")}
        back={
          data.abilities.manage ? (
            <Link to="/schools/$schoolId/class/$classId" params={{ schoolId, classId }}>
              ← {t("class.back", { name: data.name })}
            </Link>
          ) : (
            <Link to="/schools">← {t("class.back_to_all")}</Link>
          )
        }
      />
      <LessonCard classId={classId} lesson={data.lesson} />
      {data.abilities.manage && (
        <>
          <CardList classId={classId} rows={data.cards} />
          <DevicesCard classId={classId} devices={data.devices} />
        </>
      )}
    </Page>
  );
}
