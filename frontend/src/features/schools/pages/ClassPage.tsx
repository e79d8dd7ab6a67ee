// SPDX-License-Identifier: EUPL-1.2
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { teaches } from "@/features/people/teaching";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { EmptyState } from "@/ui/EmptyState";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PageState } from "@/ui/PageState";
import { classPeopleQuery } from "../api";
import { PersonRows } from "../components/PersonRows";
import { PrintSlips } from "../components/PrintSlips";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/class/$classId");

/** The people of a class, for its teachers and the office: who can sign in, and a new sign-in in two clicks. */
export function ClassPage() {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const { schoolId, classId } = route.useParams();
  const me = useMe();
  const { data, error, refetch } = useQuery(classPeopleQuery(classId));
  if (error || !data) return <PageState error={error} onRetry={() => void refetch()} rows={8} />;
  const mayEdit = me.abilities.administer.includes(schoolId);
  const pupils = data.items.filter((person) => person.roles.includes("pupil"));
  const teachers = data.items.filter((person) => !person.roles.includes("pupil"));
  const own = data.items.flatMap((person) => person.classes).find(({ id }) => id === classId);
  const name = own?.name ?? "";
  const signedIn = pupils.filter((person) => person.state === "active").length;
  return (
    <Page>
      <PageHeader
        title={t("classes.class", { name })}
        emblem={<CommunityEmblem kind="class" size="l" />}
        text={t("classes.signed_in", { count: signedIn, total: pupils.length })}
        back={
          mayEdit ? (
            <Link to="/schools/$schoolId/classes" params={{ schoolId }}>
              ← {t("tabs.classes")}
            </Link>
          ) : (
            <Link to="/schools">← {t("my_classes")}</Link>
          )
        }
        actions={
          <>
            {me.functions.includes("picture_sign_in") && (
              <LinkButton
                to="/schools/$schoolId/class/$classId/cards"
                params={{ schoolId, classId }}
              >
                {t("classes.cards")}
              </LinkButton>
            )}
            {teaches(me, classId) && (
              <LinkButton
                to="/schools/$schoolId/class/$classId/paper"
                params={{ schoolId, classId }}
                variant="light"
                leftSection={<IconPrinter aria-hidden size={20} />}
              >
                {t("paper.link")}
              </LinkButton>
            )}
            <PrintSlips schoolId={schoolId} schoolClass={{ id: classId, name }} />
          </>
        }
      />
      {data.items.length === 0 && <EmptyState title={t("classes.nobody")} />}
      {pupils.length > 0 && (
        <Card title={t("classes.pupils_title")}>
          <PersonRows
            schoolId={schoolId}
            people={pupils}
            label={t("classes.pupils_title")}
            mayEdit={mayEdit}
            taught
          />
        </Card>
      )}
      {teachers.length > 0 && mayEdit && (
        <Card title={app("role.teacher")}>
          <PersonRows schoolId={schoolId} people={teachers} label={t("classes.teachers")} />
        </Card>
      )}
    </Page>
  );
}
