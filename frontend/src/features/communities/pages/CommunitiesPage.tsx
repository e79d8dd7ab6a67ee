// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Community } from "@/api/types";
import { QuietArt } from "@/features/messaging/art/QuietArt";
import { useMe } from "@/features/people/api";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { communitiesQuery } from "../api";
import { CommunityCard } from "../components/CommunityCard";
import classes from "./CommunitiesPage.module.css";

const FoundDialog = lazy(() => import("../components/FoundDialog"));

/** All places where I talk with others. */
export function CommunitiesPage() {
  const { t } = useTranslation("communities");
  const me = useMe();
  const [founding, setFounding] = useState(false);
  const { data, error, refetch } = useQuery(communitiesQuery);
  const founder = me.abilities.found_communities.length > 0;
  const found = founder && (
    <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setFounding(true)}>
      {t("found")}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t("title")} text={t("text")} actions={found} />
      {!data && !error && <SkeletonRows rows={5} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState
          art={<QuietArt />}
          title={t("empty.title")}
          text={t(founder ? "empty.text_founder" : "empty.text")}
        />
      )}
      {data && <Schools communities={data} />}
      <Suspense fallback={null}>
        {founding && <FoundDialog onClose={() => setFounding(false)} />}
      </Suspense>
    </Page>
  );
}

/** By school where somebody has several. */
function Schools({ communities }: { communities: readonly Community[] }) {
  const names = [...new Set(communities.map(({ school }) => school.name))];
  return names.map((name) => (
    <section key={name} className={classes.school} aria-label={names.length > 1 ? name : undefined}>
      {names.length > 1 && <h2 className={classes.name}>{name}</h2>}
      <ul className={classes.cards}>
        {communities
          .filter(({ school }) => school.name === name)
          .map((community) => (
            <CommunityCard key={community.id} community={community} />
          ))}
      </ul>
    </section>
  ));
}
