// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { teachersQuery } from "../api";
import { type ContactKind, type Start, useNameContacts } from "../startApi";

const KINDS: ContactKind[] = ["safeguarding", "privacy", "technical"];

/** Whom the people of the school turn to. Every change is kept at once. */
export function ContactsCard({ schoolId, start }: { schoolId: string; start: Start }) {
  const { t } = useTranslation("start");
  const name = useNameContacts(schoolId);
  const put = (kind: ContactKind, ids: string[]) => {
    const idsOf = (each: ContactKind) => start.contacts[each].map((person) => person.id);
    name.mutate({
      safeguarding: idsOf("safeguarding"),
      privacy: idsOf("privacy"),
      technical: idsOf("technical"),
      [kind]: ids,
    });
  };
  return (
    <Card title={t("contacts.title")} text={t("contacts.text")}>
      <FormProblem error={name.error} />
      {KINDS.map((kind) => (
        <Contacts
          key={kind}
          schoolId={schoolId}
          kind={kind}
          people={start.contacts[kind]}
          busy={name.isPending}
          onChange={(ids) => put(kind, ids)}
        />
      ))}
    </Card>
  );
}

type Props = {
  schoolId: string;
  kind: ContactKind;
  people: Start["contacts"][ContactKind];
  busy: boolean;
  onChange: (ids: string[]) => void;
};

function Contacts({ schoolId, kind, people, busy, onChange }: Props) {
  const { t } = useTranslation("start");
  const [choosing, setChoosing] = useState(false);
  const ids = people.map((person) => person.id);
  return (
    <section aria-label={t(`contacts.${kind}`)}>
      <h3>{t(`contacts.${kind}`)}</h3>
      <p className={classes.soft}>{t(`contacts.${kind}_text`)}</p>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id} className={classes.row}>
            <span className={classes.words}>{person.name}</span>
            <Button
              variant="default"
              disabled={busy}
              aria-label={t("contacts.remove_name", { name: person.name })}
              onClick={() => onChange(ids.filter((id) => id !== person.id))}
            >
              {t("contacts.remove")}
            </Button>
          </li>
        ))}
      </ul>
      {choosing ? (
        <Choice
          schoolId={schoolId}
          taken={ids}
          onChoose={(id) => {
            onChange([...ids, id]);
            setChoosing(false);
          }}
        />
      ) : (
        <Button
          variant="light"
          disabled={busy}
          aria-label={`${t(`contacts.${kind}`)}: ${t("contacts.add")}`}
          onClick={() => setChoosing(true)}
        >
          {t("contacts.add")}
        </Button>
      )}
    </section>
  );
}

type ChoiceProps = { schoolId: string; taken: string[]; onChoose: (id: string) => void };

function Choice({ schoolId, taken, onChoose }: ChoiceProps) {
  const { t } = useTranslation("start");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 250);
  const { data, error } = useQuery(teachersQuery(schoolId, asked));
  const offered = data?.filter(({ id, state }) => state !== "deactivated" && !taken.includes(id));
  return (
    <div className={classes.form}>
      <TextInput
        type="search"
        label={t("contacts.search")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <FormProblem error={error} />
      {offered?.length === 0 && <p>{t("contacts.nobody")}</p>}
      <ul className={classes.list}>
        {offered?.slice(0, 6).map(({ id, full_name }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>{full_name}</span>
            <Button
              variant="default"
              aria-label={t("contacts.choose_name", { name: full_name })}
              onClick={() => onChoose(id)}
            >
              {t("contacts.choose")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
