// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { teaches } from "@/features/people/teaching";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { ErrorState } from "@/ui/ErrorState";
import classes from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { type SchoolRow, schoolsQuery } from "../api";
import { AddSchool } from "../components/AddSchool";
import { CityList } from "../components/CityList";
import { MyClasses } from "../components/MyClasses";

function SchoolList({ schools, administer }: { schools: SchoolRow[]; administer: string[] }) {
  const { t } = useTranslation("schools");
  return (
    <ul className={classes.list}>
      {schools.map((school) => (
        <li key={school.id} className={classes.row}>
          <CommunityEmblem kind="school" />
          <div className={classes.words}>
            {administer.includes(school.id) ? (
              <Link
                to="/schools/$schoolId"
                params={{ schoolId: school.id }}
                className={classes.strong}
              >
                {school.name}
              </Link>
            ) : (
              <span className={classes.strong}>{school.name}</span>
            )}
            <span className={classes.soft}>{t("number", { number: school.number })}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The way into the office: the city sees its schools, an administrator theirs, a class teacher the classes. */
export function SchoolsPage() {
  const { t } = useTranslation("schools");
  const me = useMe();
  const { data, error, isPending, refetch } = useQuery(schoolsQuery);
  const { administer, create_schools: isCity } = me.abilities;
  const [only] = administer;
  if (only && administer.length === 1 && !isCity)
    return <Navigate to="/schools/$schoolId" params={{ schoolId: only }} replace />;
  const shown = data?.filter((school) => !isCity && administer.includes(school.id)) ?? [];
  return (
    <Page>
      <PageHeader
        title={isCity || administer.length > 0 ? t("schools") : t("my_classes")}
        text={isCity ? t("schools_text") : undefined}
        actions={isCity && <AddSchool />}
      />
      {isCity && <CityList />}
      {!isCity && isPending && <SkeletonRows rows={4} />}
      {!isCity && error && <ErrorState error={error} onRetry={() => refetch()} />}
      {data && shown.length > 0 && (
        <Card>
          <SchoolList schools={shown} administer={administer} />
        </Card>
      )}
      {(me.abilities.issue_codes || teaches(me)) && !isCity && <MyClasses />}
    </Page>
  );
}
