// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { useTrouble } from "@/ui/useTrouble";
import { type GlassRow, glassesQuery } from "../api";
import classes from "../safeguarding.module.css";

/** Questions to look into a group: mine, and those I answer. */
export function LookingPage() {
  const { t } = useTranslation("safeguarding");
  return (
    <Page>
      <PageHeader title={t("glass.title")} text={t("glass.text")} />
      <Glasses />
    </Page>
  );
}

function Glasses() {
  const { t } = useTranslation("safeguarding");
  const { data, error, refetch } = useQuery(glassesQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.length === 0)
    return <EmptyState title={t("glass.none_title")} text={t("glass.none_text")} />;
  return data.map((glass) => <Glass key={glass.id} glass={glass} />);
}

function Glass({ glass }: { glass: GlassRow }) {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  const name = glass.asked_by?.name ?? t("cases.somebody");
  return (
    <Card
      title={glass.group_name || t("glass.direct")}
      text={t("glass.asked_by", { name, count: glass.hours })}
    >
      <p>
        <strong>{t(`glass.state.${glass.state}`)}</strong>
        {glass.closes_at && ` · ${format.dayAndTime(glass.closes_at)}`}
      </p>
      <p className={classes.line}>{glass.reason}</p>
      <p className={list.soft}>{t("glass.told", { notice: glass.notice })}</p>
      <Ways glass={glass} />
    </Card>
  );
}

function Ways({ glass }: { glass: GlassRow }) {
  const { t } = useTranslation("safeguarding");
  const client = useQueryClient();
  const params = { path: { glass_id: glass.id } };
  const act = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSettled: () => client.invalidateQueries({ queryKey: glassesQuery.queryKey }),
    onError: useTrouble(),
  });
  const way = (run: () => Promise<unknown>) => ({
    disabled: act.isPending,
    onClick: () => act.mutate(run),
  });
  const path = "/api/break-glass/{glass_id}";
  return (
    <div className={list.row}>
      {glass.may_read && (
        <LinkButton to="/looking/$glassId" params={{ glassId: glass.id }}>
          {t("glass.read")}
        </LinkButton>
      )}
      {glass.may_decide && (
        <>
          <Button {...way(() => api.POST(`${path}/approve`, { params }))}>
            {t("glass.approve")}
          </Button>
          <Button variant="default" {...way(() => api.POST(`${path}/decline`, { params }))}>
            {t("glass.decline")}
          </Button>
        </>
      )}
      {glass.state === "open" && (
        <Button variant="default" {...way(() => api.POST(`${path}/close`, { params }))}>
          {t("glass.close")}
        </Button>
      )}
    </div>
  );
}
