// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";
import { useHas } from "@/features/people/useHas";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./home.module.css";

/** A guardian's children. */
export function ChildrenList({ people }: { people: Person[] }) {
  const { t } = useTranslation("home");
  const writes = useHas("direct_messages");
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{t("children.title")}</h2>
      <ul className={classes.list}>
        {people.map((child) => (
          <li key={child.id} className={classes.child}>
            <PersonAvatar person={child} />
            <span className={classes.words}>
              <span className={classes.name}>{child.name}</span>
              {child.school && <span className={classes.place}>{child.school}</span>}
            </span>
          </li>
        ))}
      </ul>
      {writes && <p className={classes.place}>{t("children.text")}</p>}
    </section>
  );
}
