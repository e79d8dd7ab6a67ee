// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import list from "@/ui/List.module.css";
import type { ChangeKind, Import } from "../api";
import { ApplyPanel } from "./ApplyPanel";
import { ChangeList } from "./ChangeList";
import { Counts } from "./Counts";
import { ProblemList } from "./ProblemList";

const KINDS: ChangeKind[] = ["arriving", "changing", "returning", "leaving"];

function sum(summary: Import["summary"], kind: ChangeKind): number {
  return Object.values(summary?.roles ?? {}).reduce((total, counts) => total + counts[kind], 0);
}

/** What would change, before anything does. */
export function Preview({ entry }: { entry: Import }) {
  const { t } = useTranslation("roster");
  const { summary } = entry;
  if (!summary) return null;
  const kinds = KINDS.filter((kind) => sum(summary, kind) > 0);
  const nothing = kinds.length === 0 && summary.classes_new + summary.courses_new === 0;
  return (
    <>
      <Card title={t("preview")} text={entry.format_label ?? undefined}>
        {nothing ? (
          <EmptyState as="h3" title={t("nothing_changes")} text={t("nothing_changes_text")} />
        ) : (
          <>
            <Counts summary={summary} />
            <p className={list.soft}>
              {t("new_classes", { count: summary.classes_new })} ·{" "}
              {t("new_courses", { count: summary.courses_new })}
            </p>
          </>
        )}
        <ApplyPanel entry={entry} />
      </Card>
      {summary.problems > 0 && <ProblemList importId={entry.id} count={summary.problems} />}
      {kinds.map((kind) => (
        <ChangeList key={kind} importId={entry.id} kind={kind} count={sum(summary, kind)} />
      ))}
    </>
  );
}
