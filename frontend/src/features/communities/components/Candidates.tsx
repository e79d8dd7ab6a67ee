// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Candidate } from "@/api/types";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./Tabs.module.css";

type Props = {
  /** Null while nothing was asked for. */
  found: readonly Candidate[] | null;
  picked: ReadonlyMap<string, string>;
  toggle: (id: string, name: string) => void;
  asked: string;
};

/** People to tick. Who is ticked stays in sight, whatever is searched for next. */
export function Candidates({ found, picked, toggle, asked }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const others = [...picked].filter(([id]) => !found?.some(({ person }) => person.id === id));
  return (
    <>
      {found === null && others.length === 0 && <p className={classes.soft}>{t("add.type")}</p>}
      {found?.length === 0 && asked !== "" && <p role="status">{t("add.none")}</p>}
      <ul className={classes.picks}>
        {others.map(([id, name]) => (
          <li key={id}>
            <label className={classes.pick}>
              <input type="checkbox" checked onChange={() => toggle(id, name)} />
              <span className={classes.words}>{name}</span>
            </label>
          </li>
        ))}
        {found?.map(({ person, full_name, classes: inClasses }) => (
          <li key={person.id}>
            <label className={classes.pick}>
              <input
                type="checkbox"
                checked={picked.has(person.id)}
                onChange={() => toggle(person.id, full_name)}
              />
              <PersonAvatar person={person} size="s" />
              <span className={classes.words}>
                <span dir="auto">{full_name}</span>
                <span className={classes.soft}>
                  {[person.role && app(`role.${person.role}`), ...inClasses, person.school]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
