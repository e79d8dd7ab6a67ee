// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LostArt } from "@/ui/art/LostArt";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type ClassRow, classesQuery } from "../api";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/classes");

function ClassList({ schoolId, rows }: { schoolId: string; rows: ClassRow[] }) {
  const { t } = useTranslation("schools");
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <CommunityEmblem kind={row.kind} />
          <div className={classes.words}>
            <Link
              to="/schools/$schoolId/class/$classId"
              params={{ schoolId, classId: row.id }}
              className={classes.strong}
            >
              {row.name}
            </Link>
            <span className={classes.soft}>
              {row.teachers.map((teacher) => teacher.name).join(", ") || t("classes.no_teacher")}
            </span>
          </div>
          {row.grade && (
            <span className={classes.tag}>{t("classes.grade", { grade: row.grade })}</span>
          )}
          <span className={classes.tag}>{t("classes.pupils", { count: row.pupils })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Classes and courses of the school. */
export function ClassesPage() {
  const { t } = useTranslation("schools");
  const { schoolId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(classesQuery(schoolId));
  if (isPending) return <SkeletonRows rows={6} />;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data.length === 0)
    return (
      <EmptyState art={<LostArt />} title={t("classes.empty")} text={t("classes.empty_text")}>
        <LinkButton to="/schools/$schoolId/imports" params={{ schoolId }}>
          {t("people.empty_action")}
        </LinkButton>
      </EmptyState>
    );
  const kinds = [
    { title: t("classes.classes"), rows: data.filter((row) => row.kind === "class") },
    { title: t("classes.courses"), rows: data.filter((row) => row.kind === "course") },
  ];
  return kinds
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Card key={title} title={title}>
        <ClassList schoolId={schoolId} rows={rows} />
      </Card>
    ));
}
