// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";
import { Card } from "@/ui/Card";
import list from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";

export function ChildrenCard({ people }: { people: Person[] }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  return (
    <Card title={t("children.title")} text={t("children.text")}>
      <ul className={list.list}>
        {people.map((child) => (
          <li key={child.id} className={list.row}>
            <PersonAvatar person={child} />
            <span className={list.words}>
              <span className={list.strong}>{child.name}</span>
              {child.school && <span className={list.soft}>{child.school}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
