// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { LostArt } from "@/ui/art/LostArt";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { type PartnershipWord, partnershipsQuery, useAnswerPartnership } from "../api";
import { Unattended } from "../components/Unattended";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/partners");

/** Communities of other schools that ask this one to take part, and those that nobody looks after. */
export function PartnersPage() {
  const { schoolId } = route.useParams();
  return (
    <>
      <Unattended schoolId={schoolId} />
      <Partnerships schoolId={schoolId} />
    </>
  );
}

function Partnerships({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(partnershipsQuery(schoolId));
  const answer = useAnswerPartnership(schoolId);
  const [ending, setEnding] = useState<string | null>(null);
  const done = {
    agree: t("partners.agreed_done"),
    decline: t("partners.declined_done"),
    end: t("partners.ended_done"),
  };
  const say = (id: string, word: PartnershipWord) =>
    answer.mutate(
      { id, word },
      {
        onSuccess: () => toast.good(done[word]),
        onSettled: () => setEnding(null),
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
            <CommunityEmblem kind={partnership.community.kind} />
            <div className={classes.words}>
              <span className={classes.strong}>{partnership.community.name}</span>
              <span className={classes.soft}>
                {partnership.home.id === schoolId
                  ? t("partners.partner", { school: partnership.school.name })
                  : t("partners.home", { school: partnership.home.name })}
              </span>
            </div>
            <span
              className={classes.tag}
              data-tone={partnership.state === "agreed" ? "good" : "wait"}
            >
              {t(`partners.${partnership.state}`)}
            </span>
            {partnership.may_answer && (
              <div className={classes.buttons}>
                <Button variant="default" onClick={() => say(partnership.id, "decline")}>
                  {t("partners.decline")}
                </Button>
                <Button onClick={() => say(partnership.id, "agree")}>{t("partners.agree")}</Button>
              </div>
            )}
            {partnership.may_end && (
              <Button variant="default" onClick={() => setEnding(partnership.id)}>
                {t("partners.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        onConfirm={() => ending && say(ending, "end")}
        title={t("partners.end_title")}
        confirmLabel={t("partners.end")}
        busy={answer.isPending}
        danger
      >
        {t("partners.end_text")}
      </ConfirmDialog>
    </Card>
  );
}
