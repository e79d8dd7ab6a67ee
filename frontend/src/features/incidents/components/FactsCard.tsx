// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import type { Incident } from "../api";
import classes from "../incidents.module.css";
import { FactsForm } from "./FactsForm";

/** What the register holds about it, and the way to write what became known since. */
export function FactsCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const [changing, form] = useDisclosure();
  return (
    <Card
      title={t("facts")}
      actions={
        !incident.closed_at &&
        !changing && (
          <Button variant="default" size="sm" onClick={form.open}>
            {t("change")}
          </Button>
        )
      }
    >
      {changing ? (
        <FactsForm incident={incident} onDone={form.close} />
      ) : (
        <Facts incident={incident} />
      )}
    </Card>
  );
}

function Facts({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { what, effects, measures, noticed_at, since, until, entered_by, entered_at } = incident;
  const facts = [
    ["noticed_at", format.dayAndTime(noticed_at)],
    ["since", format.dayAndTime(since)],
    ["until", until ? format.dayAndTime(until) : t("goes_on")],
    ["what", what],
    ["effects", effects],
    ["measures", measures],
    ["entered", [entered_by?.name ?? t("on_server"), format.dayAndTime(entered_at)].join(", ")],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => [
        <dt key={`${name} is`}>{t(`fact.${name}`)}</dt>,
        <dd key={name}>{value || t("nothing_yet")}</dd>,
      ])}
    </dl>
  );
}
