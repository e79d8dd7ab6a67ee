// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconClock, IconPencilPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useHas } from "@/features/people/useHas";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { QuietArt } from "../art/QuietArt";
import { DirectList } from "../components/DirectList";
import { directsQuery } from "../queries";

const NewDirectDialog = lazy(() => import("../components/NewDirectDialog"));

/** Conversations with single people. */
export function MessagesPage() {
  const { t } = useTranslation("messaging");
  const role = useMe().person.role;
  const [picking, setPicking] = useState(false);
  const { data, error, refetch } = useQuery(directsQuery);
  const start = useHas("direct_messages") && (
    <Button leftSection={<IconPencilPlus aria-hidden size={20} />} onClick={() => setPicking(true)}>
      {t("directs.new")}
    </Button>
  );
  const later = useHas("scheduled") && (
    <LinkButton
      to="/messages/scheduled"
      variant="default"
      leftSection={<IconClock aria-hidden size={20} />}
    >
      {t("schedule.list_title")}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title={t("directs.title")}
        text={t("directs.text")}
        actions={
          <>
            {later}
            {data && data.length > 0 && start}
          </>
        }
      />
      {!data && !error && <SkeletonRows rows={5} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState
          art={<QuietArt />}
          title={t("directs.empty_title")}
          text={t(role === "pupil" ? "directs.empty_pupil" : "directs.empty_text")}
        >
          {start}
        </EmptyState>
      )}
      {data && data.length > 0 && <DirectList directs={data} />}
      <Suspense fallback={null}>
        {picking && <NewDirectDialog onClose={() => setPicking(false)} />}
      </Suspense>
    </Page>
  );
}
