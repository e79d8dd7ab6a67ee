// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommunityDetail } from "@/api/types";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { SkeletonRows } from "@/ui/Skeletons";
import { membersQuery } from "../api";
import { MemberRow } from "./MemberRow";
import classes from "./Tabs.module.css";

const AddMembersDialog = lazy(() => import("./AddMembersDialog"));

export function MembersTab({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const [asked, setAsked] = useState("");
  const [q] = useDebouncedValue(asked.trim(), 250);
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery({
    ...membersQuery(community.id, q),
    placeholderData: keepPreviousData,
  });
  const members = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const limited = community.kind === "school" && !community.abilities.manage;
  return (
    <div className={classes.tab}>
      {limited && <Notice>{t("members.only_staff")}</Notice>}
      <div className={classes.acts}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t("members.search")}
          placeholder={t("members.search")}
          leftSection={<IconSearch aria-hidden size={20} />}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        {community.abilities.add_members && (
          <Button
            variant="light"
            leftSection={<IconUserPlus aria-hidden size={20} />}
            onClick={() => setAdding(true)}
          >
            {t("members.add")}
          </Button>
        )}
      </div>
      {query.isPending && <SkeletonRows rows={6} />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && members.length === 0 && <p>{t("members.none")}</p>}
      <ul className={list.list}>
        {members.map((member) => (
          <MemberRow key={member.person.id} member={member} community={community} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("members.more")}
        </Button>
      )}
      <Suspense fallback={null}>
        {adding && <AddMembersDialog communityId={community.id} onClose={() => setAdding(false)} />}
      </Suspense>
    </div>
  );
}
