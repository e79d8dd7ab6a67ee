// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Incident, useAddScope, useRemoveScope } from "../api";
import { useScopeWords } from "../words";
import { ScopeFields } from "./ScopeFields";

/** What it is about: accounts, schools, things. From this it is worked out whom it affects. */
export function AboutCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const words = useScopeWords();
  const remove = useRemoveScope(incident.id);
  return (
    <Card title={t("about.title")} text={t("about.text")}>
      {incident.about.length === 0 && (
        <EmptyState as="h3" title={t("about.none")} text={t("about.none_text")} />
      )}
      <ul className={list.list} aria-label={t("about.title")}>
        {incident.about.map((scope) => (
          <li key={scope.id} className={list.row}>
            <span className={list.words}>
              <span className={list.strong}>{scope.label || t("about.gone")}</span>
              <span className={list.soft}>{words(scope.kind)}</span>
            </span>
            {!incident.closed_at && (
              <Button
                variant="default"
                size="sm"
                aria-label={t("about.remove_one", { name: scope.label || words(scope.kind) })}
                onClick={() => remove.mutate(scope.id)}
              >
                {t("about.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblem error={remove.error} />
      {!incident.closed_at && <AddForm incident={incident} />}
    </Card>
  );
}

function AddForm({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const add = useAddScope(incident.id);
  const [kind, setKind] = useState("person");
  const [named, setNamed] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ kind, named }, { onSuccess: () => setNamed("") });
  };
  return (
    <form className={list.form} onSubmit={submit}>
      <ScopeFields
        required
        kinds={incident.kinds}
        kind={kind}
        named={named}
        onKind={setKind}
        onNamed={setNamed}
      />
      <FormProblem error={add.error} />
      <div className={list.buttons}>
        <Button type="submit" variant="light" loading={add.isPending}>
          {t("about.add")}
        </Button>
      </div>
    </form>
  );
}
