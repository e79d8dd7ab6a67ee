// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import pub from "@/features/people/pages/Public.module.css";
import { useFormat } from "@/i18n/format";
import list from "@/ui/List.module.css";
import type { AuditEntry } from "../api";
import { useActWords } from "../words";

export type Who = { id: string; name: string };

type Props = { entry: AuditEntry; withSchool: boolean; onWho: (who: Who) => void };

/** Who did what, when, and the bare facts; one click shows only that person's acts. */
export function EntryRow({ entry, withSchool, onWho }: Props) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const said = useActWords();
  const { by, by_id: id } = entry;
  const facts = Object.entries(entry.facts).map(([name, value]) => `${name}: ${value}`);
  const soft = [
    format.dayAndTime(entry.at),
    ...(withSchool && entry.school ? [entry.school.short_name] : []),
    t("number", { number: entry.number }),
    ...facts,
  ];
  return (
    <li className={list.row}>
      <div className={list.words}>
        <span>
          {by ? (
            <button
              type="button"
              className={pub.link}
              aria-label={t("only_of", { name: by.name })}
              onClick={() => onWho({ id: by.id, name: by.name })}
            >
              {by.name}
            </button>
          ) : (
            <span className={list.strong}>{id ? t("gone") : t("server")}</span>
          )}{" "}
          {said(entry.act)}
        </span>
        <span className={list.soft}>{soft.join(" · ")}</span>
      </div>
    </li>
  );
}
