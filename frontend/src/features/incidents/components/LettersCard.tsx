// SPDX-License-Identifier: EUPL-1.2
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isLanguage, type Language } from "@/i18n/language";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { PrintSheet } from "@/ui/PrintSheet";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { type Incident, type Letter, lettersQuery } from "../api";
import classes from "../incidents.module.css";

const KEYS = ["authority", "school", "adults", "children"] as const satisfies Letter["key"][];

/** Drafts of the letters, to be copied or printed and finished by hand. Fetched when they are first wanted. */
export function LettersCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const { i18n } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const [language, setLanguage] = useState<Language>(
    isLanguage(i18n.language) ? i18n.language : "de",
  );
  return (
    <Card title={t("letters.title")} text={t("letters.text")}>
      {wanted ? (
        <Drafts id={incident.id} language={language} onLanguage={setLanguage} />
      ) : (
        <div>
          <Button variant="light" onClick={() => setWanted(true)}>
            {t("letters.show")}
          </Button>
        </div>
      )}
    </Card>
  );
}

type DraftsProps = { id: string; language: Language; onLanguage: (language: Language) => void };

function Drafts({ id, language, onLanguage }: DraftsProps) {
  const { t } = useTranslation("incidents");
  const { data, error, refetch } = useQuery(lettersQuery(id, language));
  const [key, setKey] = useState<Letter["key"]>("authority");
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h3" />;
  const letter = data?.find((each) => each.key === key);
  return (
    <div className={classes.stack}>
      <div className={classes.choice}>
        <NativeSelect
          size="md"
          label={t("letters.which")}
          value={key}
          onChange={({ currentTarget: { value } }) =>
            setKey(KEYS.find((each) => each === value) ?? "authority")
          }
          data={KEYS.map((each) => ({ value: each, label: t(`letters.${each}`) }))}
        />
        <NativeSelect
          size="md"
          label={t("letters.language")}
          value={language}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && onLanguage(value)}
          data={[
            { value: "de", label: "Deutsch" },
            { value: "en", label: "English" },
          ]}
        />
      </div>
      {letter ? <Draft letter={letter} language={language} /> : <SkeletonRows rows={5} />}
    </div>
  );
}

function Draft({ letter, language }: { letter: Letter; language: Language }) {
  const { t } = useTranslation("incidents");
  const whole = `${letter.title}\n\n${letter.text}`;
  const copy = () =>
    navigator.clipboard.writeText(whole).then(
      () => toast.good(t("letters.copied")),
      () => toast.bad(t("letters.not_copied")),
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long letter is scrolled by keyboard, too */}
      <section className={classes.letter} lang={language} tabIndex={0} aria-label={letter.title}>
        {whole}
      </section>
      <div className={list.buttons}>
        <Button variant="default" onClick={() => void copy()}>
          {t("letters.copy")}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t("letters.print")}
        </Button>
      </div>
      <PrintSheet>
        <section lang={language}>
          <h1>{letter.title}</h1>
          <div className={classes.printed}>{letter.text}</div>
        </section>
      </PrintSheet>
    </>
  );
}
