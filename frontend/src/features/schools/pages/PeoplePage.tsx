// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LostArt } from "@/ui/art/LostArt";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type PeopleFilter, peopleQuery } from "../api";
import { AddPerson } from "../components/AddPerson";
import { PeopleFilters } from "../components/PeopleFilters";
import { PersonRows } from "../components/PersonRows";
import { PrintSlips } from "../components/PrintSlips";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/");

function NobodyHere({ schoolId, filtered }: { schoolId: string; filtered: boolean }) {
  const { t } = useTranslation("schools");
  if (filtered)
    return (
      <EmptyState art={<LostArt />} title={t("people.nothing")} text={t("people.nothing_text")} />
    );
  return (
    <EmptyState art={<LostArt />} title={t("people.empty")} text={t("people.empty_text")}>
      <LinkButton to="/schools/$schoolId/imports" params={{ schoolId }}>
        {t("people.empty_action")}
      </LinkButton>
    </EmptyState>
  );
}

/** Everybody at the school: find, correct, hand out sign-ins, sign off. */
export function PeoplePage() {
  const { t } = useTranslation("schools");
  const { schoolId } = route.useParams();
  const [filter, setFilter] = useState<PeopleFilter>(route.useSearch());
  const [asked] = useDebouncedValue(filter, 250);
  const people = useInfiniteQuery(peopleQuery(schoolId, asked));
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(asked).some(Boolean);
  return (
    <>
      <Card
        actions={
          <div className={classes.buttons}>
            <PrintSlips schoolId={schoolId} />
            <AddPerson schoolId={schoolId} />
          </div>
        }
      >
        <PeopleFilters schoolId={schoolId} filter={filter} onChange={setFilter} />
      </Card>
      {people.isPending && <SkeletonRows rows={6} />}
      {people.error && <ErrorState error={people.error} onRetry={() => people.refetch()} />}
      {people.data && rows.length === 0 && <NobodyHere schoolId={schoolId} filtered={filtered} />}
      {rows.length > 0 && (
        <Card>
          <p className={classes.soft} aria-live="polite">
            {t("people.found", { count: rows.length })}
            {people.hasNextPage && " …"}
          </p>
          <PersonRows schoolId={schoolId} people={rows} label={t("people.list")} />
          {people.hasNextPage && (
            <Button
              variant="light"
              loading={people.isFetchingNextPage}
              onClick={() => people.fetchNextPage()}
            >
              {t("people.more")}
            </Button>
          )}
        </Card>
      )}
    </>
  );
}
