// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { LostArt } from "@/ui/art/LostArt";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { partnershipsQuery, useAnswerPartnership } from "../api";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/partners");

/** Communities of other schools that ask this one to take part. */
export function PartnersPage() {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const { schoolId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(partnershipsQuery(schoolId));
  const answer = useAnswerPartnership(schoolId);
  const say = (id: string, agree: boolean) =>
    answer.mutate(
      { id, agree },
      {
        onSuccess: () => toast.good(t(agree ? "partners.agreed_done" : "partners.declined_done")),
        onError: (refused) =>
          toast.bad((isProblem(refused) && refused.detail) || app("error.text")),
      },
    );
  if (isPending) return <SkeletonRows rows={3} />;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data.length === 0)
    return (
      <EmptyState art={<LostArt />} title={t("partners.empty")} text={t("partners.empty_text")} />
    );
  return (
    <Card text={t("partners.text")}>
      <ul className={classes.list}>
        {data.map((partnership) => (
          <li key={partnership.id} className={classes.row}>
            <CommunityEmblem kind="project" />
            <div className={classes.words}>
              <span className={classes.strong}>{partnership.community.name}</span>
              <span className={classes.soft}>{partnership.school.name}</span>
            </div>
            <span
              className={classes.tag}
              data-tone={partnership.state === "agreed" ? "good" : "wait"}
            >
              {t(`partners.${partnership.state}`)}
            </span>
            {partnership.state === "asked" && (
              <div className={classes.buttons}>
                <Button variant="default" onClick={() => say(partnership.id, false)}>
                  {t("partners.decline")}
                </Button>
                <Button onClick={() => say(partnership.id, true)}>{t("partners.agree")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
