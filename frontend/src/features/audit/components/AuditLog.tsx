// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { auditQuery, type Sought } from "../api";
import { ChainNotice } from "./ChainNotice";
import { EntryRow, type Who } from "./EntryRow";
import { Filters } from "./Filters";

/** The record of a school, or with null of the whole city. */
export function AuditLog({ schoolId }: { schoolId: string | null }) {
  const { t } = useTranslation("audit");
  const [sought, setSought] = useState<Sought>({});
  const [who, setWho] = useState<Who | null>(null);
  return (
    <Card title={t("title")} text={t("text")}>
      <div className={list.form}>
        <ChainNotice />
        <Filters sought={sought} onSought={setSought} />
        {who && (
          <div className={list.buttons}>
            <span className={list.tag}>{t("only", { name: who.name })}</span>
            <Button variant="default" onClick={() => setWho(null)}>
              {t("everybody")}
            </Button>
          </div>
        )}
        <Entries
          schoolId={schoolId}
          sought={{ ...sought, ...(who ? { by: who.id } : {}) }}
          onWho={setWho}
        />
      </div>
    </Card>
  );
}

type Props = { schoolId: string | null; sought: Sought; onWho: (who: Who) => void };

function Entries({ schoolId, sought, onWho }: Props) {
  const { t } = useTranslation("audit");
  const found = useInfiniteQuery(auditQuery(schoolId, sought));
  if (found.isPending) return <SkeletonRows rows={8} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const entries = found.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState title={t("empty")} text={t("empty_text")} />;
  return (
    <>
      <ol className={list.list} aria-label={t("list")}>
        {entries.map((entry) => (
          <EntryRow key={entry.number} entry={entry} withSchool={schoolId === null} onWho={onWho} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
