// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { EmptyState } from "@/ui/EmptyState";
import { LinkButton } from "@/ui/LinkButton";
import classes from "@/ui/List.module.css";

/** The classes one teaches: the way to those reached on paper, and for class teachers to the sign-ins. */
export function MyClasses() {
  const { t } = useTranslation("schools");
  const me = useMe();
  // Who teaches there without being class teacher begins the lesson in which cards count, and no more.
  const withCards = me.functions.includes("picture_sign_in");
  const mine = me.affiliations
    .flatMap(({ school, classes: list }) => list.map((each) => ({ ...each, school })))
    .filter(({ part }) => part !== "pupil");
  if (mine.length === 0)
    return <EmptyState title={t("classes.empty")} text={t("classes.empty_text")} />;
  return (
    <Card text={t("my_classes_text")}>
      <ul className={classes.list}>
        {mine.map(({ id, name, part, school }) => (
          <li key={id} className={classes.row}>
            <CommunityEmblem kind="class" />
            <div className={classes.words}>
              {part === "class_teacher" || withCards ? (
                <Link
                  to={
                    part === "teacher"
                      ? "/schools/$schoolId/class/$classId/cards"
                      : "/schools/$schoolId/class/$classId"
                  }
                  params={{ schoolId: school.id, classId: id }}
                  className={classes.strong}
                >
                  {name}
                </Link>
              ) : (
                <span className={classes.strong}>{name}</span>
              )}
              <span className={classes.soft}>{school.short_name}</span>
            </div>
            <LinkButton
              to="/schools/$schoolId/class/$classId/paper"
              params={{ schoolId: school.id, classId: id }}
              variant="default"
              aria-label={`${t("paper.link")}: ${name}`}
            >
              {t("paper.link")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
