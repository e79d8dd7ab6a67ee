// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";
import { Card } from "@/ui/Card";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./settings.module.css";

export function ChildrenCard({ people }: { people: Person[] }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  return (
    <Card title={t("children.title")} text={t("children.text")}>
      <ul className={classes.list}>
        {people.map((child) => (
          <li key={child.id} className={classes.row}>
            <PersonAvatar person={child} />
            <span className={classes.words}>
              <span className={classes.name}>{child.name}</span>
              {child.school && <span className={classes.soft}>{child.school}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
