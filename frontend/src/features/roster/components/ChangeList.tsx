// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Change, type ChangeKind, changesQuery } from "../api";

type Detail = Change["details"][number];

const FIELDS = [
  "name",
  "role",
  "class",
  "class_teacher",
  "courses",
  "children",
  "birth_date",
] as const;
const ROLES = ["pupil", "teacher", "guardian", "staff", "administrator"] as const;

/** One thing that changes, by its name; birth dates are never told. */
function DetailLine({ detail }: { detail: Detail }) {
  const { t } = useTranslation("roster");
  const { t: app } = useTranslation();
  const field = FIELDS.find((known) => known === detail.field);
  const said = (value: string | null) => {
    if (value === null) return t("changes.nothing");
    if (field !== "role") return value;
    const known = ROLES.filter((role) => value.split(", ").includes(role));
    return known.map((role) => app(`role.${role}`)).join(", ");
  };
  const label = field ? t(`changes.fields.${field}`) : detail.field;
  if (field === "birth_date") return <span className={list.soft}>{label}</span>;
  return (
    <span className={list.soft}>
      {label}: {said(detail.after)} ({t("changes.before", { value: said(detail.before) })})
    </span>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { t: app } = useTranslation();
  return (
    <li className={list.row}>
      <div className={list.words}>
        <span className={list.strong}>{change.name}</span>
        <span className={list.soft}>
          {app(`role.${change.role}`)}
          {change.class && ` · ${change.class}`}
        </span>
        {change.details.map((detail) => (
          <DetailLine key={detail.field} detail={detail} />
        ))}
      </div>
    </li>
  );
}

function Rows({ importId, kind }: { importId: string; kind: ChangeKind }) {
  const { t } = useTranslation("roster");
  const changes = useInfiniteQuery(changesQuery(importId, kind));
  if (changes.isPending) return <SkeletonRows rows={3} />;
  if (changes.error)
    return <ErrorState as="h3" error={changes.error} onRetry={() => changes.refetch()} />;
  const rows = changes.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className={list.list} aria-label={t(`changes.${kind}`)}>
        {rows.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share name and class; rows never move
          <ChangeRow key={`${change.name}${change.class}${place}`} change={change} />
        ))}
      </ul>
      {changes.hasNextPage && (
        <Button
          variant="light"
          loading={changes.isFetchingNextPage}
          onClick={() => changes.fetchNextPage()}
        >
          {t("changes.more")}
        </Button>
      )}
    </>
  );
}

type Props = { importId: string; kind: ChangeKind; count: number };

/** The people of one kind of change; opened when wanted, those who leave at once. */
export function ChangeList({ importId, kind, count }: Props) {
  const { t } = useTranslation("roster");
  const [open, setOpen] = useState(kind === "leaving");
  return (
    <Card
      title={`${t(`changes.${kind}`)} (${count})`}
      text={kind === "leaving" ? t("changes.leaving_hint") : undefined}
      actions={
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("changes.hide") : t("changes.show")}
        </Button>
      }
    >
      {open && <Rows importId={importId} kind={kind} />}
    </Card>
  );
}
