// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import list from "@/ui/List.module.css";
import { purposesQuery, type Said } from "../api";
import classes from "./Question.module.css";

/** Every word with its day and text version, the newest first. */
export function HistoryCard({ history }: { history: Said[] }) {
  const { t } = useTranslation("consent");
  return (
    <Card title={t("history.title")} text={t("history.text")}>
      {history.length === 0 ? (
        <p className={list.soft}>{t("history.empty")}</p>
      ) : (
        <details className={classes.more}>
          <summary>{t("history.open")}</summary>
          <ul className={list.list}>
            {history.map((said) => (
              <Line
                key={`${said.at}${said.purpose}${said.person.id}${said.school_id}${said.kind}${said.by}`}
                said={said}
              />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Line({ said }: { said: Said }) {
  const { t } = useTranslation("consent");
  const format = useFormat();
  const { language, person } = useMe();
  const { data: texts } = useQuery(purposesQuery(language));
  const { by, kind, version, at } = said;
  const purpose = texts?.find((each) => each.purpose === said.purpose)?.name ?? "";
  const facts = { purpose, day: format.dayAndTime(at), version };
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{t(`history.${by}_${kind}`)}</span>
        <span className={list.soft}>
          {said.person.id === person.id
            ? t("history.line", facts)
            : t("history.line_about", { ...facts, name: said.person.name })}
        </span>
      </span>
    </li>
  );
}
