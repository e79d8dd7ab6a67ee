// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { communitiesQuery } from "@/features/communities/api";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Import, importQuery } from "../api";
import { MappingForm } from "../components/MappingForm";
import { Preview } from "../components/Preview";
import { WorkBar } from "../components/WorkBar";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/imports/$importId");

function Working({ entry }: { entry: Import }) {
  const { t } = useTranslation("roster");
  const { done, total } = entry.progress;
  const label = entry.state === "applying" ? t("applying") : t("reading");
  return (
    <Card title={label} text={t("stay")}>
      <WorkBar
        label={label}
        text={total > 0 ? t("progress", { done, total }) : label}
        share={total > 0 ? done / total : null}
      />
    </Card>
  );
}

function Ended({ entry, schoolId }: { entry: Import; schoolId: string }) {
  const { t } = useTranslation("roster");
  const params = { schoolId };
  if (entry.state === "applied")
    return (
      <EmptyState title={t("applied_title")} text={t("applied_text")}>
        <LinkButton to="/schools/$schoolId/classes" params={params}>
          {t("to_slips")}
        </LinkButton>
        <LinkButton to="/schools/$schoolId" params={params} variant="light">
          {t("to_people")}
        </LinkButton>
      </EmptyState>
    );
  const failed = entry.state === "failed";
  return (
    <EmptyState
      title={failed ? t("failed_title") : t("discarded_title")}
      text={
        <>
          {entry.error} {t("failed_text")}
        </>
      }
    >
      <LinkButton to="/schools/$schoolId/imports" params={params}>
        {t("again")}
      </LinkButton>
    </EmptyState>
  );
}

function Stage({ entry, schoolId }: { entry: Import; schoolId: string }) {
  switch (entry.state) {
    case "reading":
    case "applying":
      return <Working entry={entry} />;
    case "needs_mapping":
      return entry.mapping && <MappingForm entry={entry} mapping={entry.mapping} />;
    case "ready":
      return <Preview entry={entry} />;
    default:
      return <Ended entry={entry} schoolId={schoolId} />;
  }
}

/** When an import is applied, everything shown of the school is old. */
function useNewsAfterApplying(state: Import["state"] | undefined) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (state !== "applied") return;
    queryClient.invalidateQueries({ queryKey: ["school"] });
    queryClient.invalidateQueries({ queryKey: ["class"] });
    queryClient.invalidateQueries({ queryKey: communitiesQuery.queryKey });
  }, [state, queryClient]);
}

/** One import from reading to done, whatever state it is in. */
export function ImportPage() {
  const { t } = useTranslation("roster");
  const { schoolId, importId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(importQuery(importId));
  useNewsAfterApplying(data?.state);
  return (
    <>
      <Link to="/schools/$schoolId/imports" params={{ schoolId }}>
        ← {t("back")}
      </Link>
      {isPending && <SkeletonRows rows={5} />}
      {error && <ErrorState error={error} onRetry={() => refetch()} />}
      {data && <Stage entry={data} schoolId={schoolId} />}
    </>
  );
}
