// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { problemsQuery, type RosterProblem } from "../api";
import classes from "./Roster.module.css";

function Problem({ problem }: { problem: RosterProblem }) {
  const { t } = useTranslation("roster");
  const place =
    problem.row === null
      ? problem.file
      : t("problems.place", { file: problem.file, row: problem.row });
  return (
    <li className={classes.problem}>
      <span className={list.soft}>{place}</span>
      <p>
        <strong>{problem.message}</strong>{" "}
        <span className={list.tag} data-tone={problem.severity === "error" ? "bad" : "wait"}>
          {t(`problems.${problem.severity}`)}
        </span>
      </p>
      <p>{problem.remedy}</p>
    </li>
  );
}

/** What is wrong in which line, and how to mend it. */
export function ProblemList({ importId, count }: { importId: string; count: number }) {
  const { t } = useTranslation("roster");
  const problems = useInfiniteQuery(problemsQuery(importId));
  const rows = problems.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t("problems.title", { count })}>
      {problems.isPending && <SkeletonRows rows={3} />}
      {problems.error && (
        <ErrorState as="h3" error={problems.error} onRetry={() => problems.refetch()} />
      )}
      <ul className={list.list}>
        {rows.map((problem) => (
          <Problem
            key={`${problem.file}${problem.row}${problem.code}${problem.field}${problem.message}`}
            problem={problem}
          />
        ))}
      </ul>
      {problems.hasNextPage && (
        <Button
          variant="light"
          loading={problems.isFetchingNextPage}
          onClick={() => problems.fetchNextPage()}
        >
          {t("problems.more")}
        </Button>
      )}
    </Card>
  );
}
