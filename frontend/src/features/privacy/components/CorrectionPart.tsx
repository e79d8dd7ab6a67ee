// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { type Correction, type MasterData, masterDataQuery, useWithdrawCorrection } from "../api";
import { AskCorrection } from "./AskCorrection";
import own from "./privacy.module.css";

/** What is told about somebody, by whom, and the way to have it put right. */
export function CorrectionPart({ personId }: { personId: string }) {
  const { t } = useTranslation("privacy");
  const { data, error, refetch } = useQuery(masterDataQuery);
  const found = data?.find(({ person }) => person.id === personId);
  return (
    <section className={own.part} aria-labelledby={`told-${personId}`}>
      <h3 id={`told-${personId}`}>{t("told.title")}</h3>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!data && !error && <SkeletonRows rows={2} />}
      {found && <Facts found={found} />}
    </section>
  );
}

function Facts({ found }: { found: MasterData }) {
  const { t } = useTranslation("privacy");
  const [asking, setAsking] = useState(false);
  const [school] = found.schools;
  return (
    <>
      <ul className={list.list}>
        {found.told.map((fact) => (
          <li key={`${fact.what}${fact.value}`} className={list.row}>
            <span className={list.words}>
              <span className={list.soft}>{t(`told.${fact.what}`)}</span>
              <span className={list.strong}>{fact.value}</span>
            </span>
            <span className={list.tag}>{t(`told.source.${fact.source}`)}</span>
          </li>
        ))}
      </ul>
      {found.corrections.map((correction) => (
        <Asked key={correction.id} correction={correction} />
      ))}
      {school && (
        <div className={own.ways}>
          <Button variant="light" onClick={() => setAsking(true)}>
            {t("told.ask")}
          </Button>
        </div>
      )}
      {school && <AskCorrection about={found} opened={asking} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asked({ correction }: { correction: Correction }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const withdraw = useWithdrawCorrection();
  const { state, what, wanted, answer, asked_at } = correction;
  return (
    <div className={list.row}>
      <span className={list.words}>
        <span>{t("told.asked", { what: t(`told.${what}`), wanted })}</span>
        <span className={list.soft}>
          {[t(`told.state.${state}`, { day: format.day(asked_at) }), answer]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <FormProblem error={withdraw.error} />
      </span>
      {state === "open" && (
        <Button
          variant="default"
          size="sm"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(correction.id)}
        >
          {t("told.withdraw")}
        </Button>
      )}
    </div>
  );
}
