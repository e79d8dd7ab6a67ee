// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";
import { QuietArt } from "@/ui/art/QuietArt";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { ChooseForPaper } from "../components/ChooseForPaper";
import { onPaperQuery } from "../officeApi";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/class/$classId/paper");

/** Whom the teachers of a class reach on paper, and what they print for them. */
export function PaperPage() {
  const { t } = useTranslation("schools");
  const { classId } = route.useParams();
  const { data, error, refetch } = useQuery(onPaperQuery(classId));
  if (error || !data) return <PageState error={error} onRetry={() => void refetch()} />;
  return (
    <Page>
      <PageHeader
        title={t("paper.title", { name: data.class_name })}
        text={t("paper.text")}
        back={<Link to="/schools">← {t("my_classes")}</Link>}
      />
      {data.items.length === 0 ? (
        <EmptyState art={<QuietArt />} title={t("paper.all_in")} text={t("paper.all_in_text")} />
      ) : (
        <>
          <Pupils people={data.items} />
          <ChooseForPaper pupils={data.items} className={data.class_name} />
        </>
      )}
    </Page>
  );
}

function Pupils({ people }: { people: Person[] }) {
  const { t } = useTranslation("schools");
  return (
    <Card title={t("paper.pupils")}>
      <ul className={list.list} aria-label={t("paper.pupils")}>
        {people.map((person) => (
          <li key={person.id} className={list.row}>
            <PersonAvatar person={person} />
            <span className={list.words}>
              <span className={list.strong}>{person.name}</span>
            </span>
            <span className={list.tag} data-tone="wait">
              {t("state.paper")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
