// SPDX-License-Identifier: EUPL-1.2
import { Button, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { functionsQuery, type SchoolFunction, useSwitch } from "../startApi";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/functions");

/** What the school uses. Everything is off until the school decides. */
export function FunctionsPage() {
  const { t } = useTranslation("start");
  const { schoolId } = route.useParams();
  const { data, error, refetch } = useQuery(functionsQuery(schoolId));
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  const on = new Set(data.filter((each) => each.is_on).map((each) => each.function));
  return (
    <Card title={t("functions.title")} text={t("functions.text")}>
      <ul className={classes.list}>
        {data.map((each) => (
          <FunctionRow
            key={each.function}
            schoolId={schoolId}
            one={each}
            ready={!each.needs || on.has(each.needs)}
          />
        ))}
      </ul>
    </Card>
  );
}

type Props = { schoolId: string; one: SchoolFunction; ready: boolean };

function FunctionRow({ schoolId, one, ready }: Props) {
  const { t } = useTranslation("start");
  const change = useSwitch(schoolId);
  const [asking, setAsking] = useState(false);
  const [reference, setReference] = useState("");
  const name = t(`functions.${one.function}`);
  const turn = (on: boolean) => {
    if (on && one.dpia_relevant) setAsking(true);
    else change.mutate({ name: one.function, reference: "", on });
  };
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.strong}>{name}</span>
        <span className={classes.soft}>{t(`functions.${one.function}_text`)}</span>
        {one.dpia_relevant && (
          <span className={classes.soft}>
            {one.dpia_reference
              ? t("functions.reference_there", { reference: one.dpia_reference })
              : t("functions.reference_needed")}
          </span>
        )}
        {!ready && one.needs && (
          <span className={classes.soft}>
            {t("functions.needs", { name: t(`functions.${one.needs}`) })}
          </span>
        )}
      </div>
      <Switch
        aria-label={name}
        checked={one.is_on}
        disabled={change.isPending || (!ready && !one.is_on)}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {asking && !one.is_on && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(
              { name: one.function, reference, on: true },
              { onSuccess: () => setAsking(false) },
            );
          }}
        >
          <TextInput
            required
            maxLength={200}
            label={t("functions.reference")}
            description={t("functions.reference_hint")}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={change.isPending}>
              {t("functions.switch_on", { name })}
            </Button>
          </div>
        </form>
      )}
      <FormProblem error={change.error} />
    </li>
  );
}
