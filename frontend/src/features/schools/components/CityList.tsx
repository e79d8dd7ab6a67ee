// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LostArt } from "@/ui/art/LostArt";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type StartRow, startsQuery } from "../startApi";
import { ContractDialog } from "./ContractDialog";

/** The schools of the city: where each stands and what is missing. No person of a school is named. */
export function CityList() {
  const { t } = useTranslation("schools");
  const { data, error, refetch } = useQuery(startsQuery);
  const [chosen, setChosen] = useState<StartRow | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  if (data.length === 0)
    return <EmptyState art={<LostArt />} title={t("no_schools")} text={t("no_schools_city")} />;
  return (
    <Card>
      <ul className={classes.list}>
        {data.map((row) => (
          <CityRow key={row.school.id} row={row} onContract={() => setChosen(row)} />
        ))}
      </ul>
      {chosen && <ContractDialog row={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}

function CityRow({ row, onContract }: { row: StartRow; onContract: () => void }) {
  const { t } = useTranslation("schools");
  const { t: start } = useTranslation("start");
  const missing = row.missing.map((each) => start(`step.${each}`)).join(", ");
  return (
    <li className={classes.row}>
      <CommunityEmblem kind="school" />
      <div className={classes.words}>
        <span className={classes.strong}>{row.school.name}</span>
        <span className={classes.soft}>{t("number", { number: row.school.number })}</span>
        {missing && <span className={classes.soft}>{start("still_missing", { missing })}</span>}
      </div>
      <span className={classes.tag} data-tone={row.school.state === "live" ? "good" : "wait"}>
        {start(`state.${row.school.state}`)}
      </span>
      {row.school.state !== "left" && (
        <Button
          variant="light"
          aria-label={`${row.school.name}: ${start("contract.open")}`}
          onClick={onContract}
        >
          {start("contract.open")}
        </Button>
      )}
    </li>
  );
}
