// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/problem";
import { LostArt } from "@/ui/art/LostArt";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { GroupSkeleton } from "../components/GroupSkeleton";
import { GroupView } from "../components/GroupView";
import { conversationQuery, groupQuery } from "../queries";

const route = getRouteApi("/signed-in/app/groups/$groupId");

/** A group: its conversation, a thread beside it, a field to write in. */
export function GroupPage() {
  const { groupId } = route.useParams();
  const search = route.useSearch();
  const group = useQuery(groupQuery(groupId));
  const conversation = useQuery(conversationQuery(groupId));
  const error = group.error ?? conversation.error;
  if (error instanceof ProblemError && error.status === 404) return <Gone />;
  if (group.data && conversation.data)
    return (
      <GroupView
        key={groupId}
        group={group.data}
        conversation={conversation.data}
        target={search.message ?? null}
        threadId={search.thread ?? null}
      />
    );
  if (error)
    return (
      <Page>
        <ErrorState
          as="h1"
          error={error}
          onRetry={() => {
            void group.refetch();
            void conversation.refetch();
          }}
        />
      </Page>
    );
  return <GroupSkeleton group={group.data} />;
}

function Gone() {
  const { t } = useTranslation("messaging");
  return (
    <Page>
      <EmptyState as="h1" art={<LostArt />} title={t("gone.title")} text={t("gone.text")}>
        <LinkButton to="/communities">{t("header.back")}</LinkButton>
      </EmptyState>
    </Page>
  );
}
