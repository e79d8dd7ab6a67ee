// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { CommunityDetail } from "@/api/types";
import { Card } from "@/ui/Card";
import list from "@/ui/List.module.css";

/** Which schools take part; for those who manage the community also who was asked. */
export function SchoolsCard({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const { schools, school, partnerships } = community;
  const asked = partnerships.filter(
    ({ school: { id } }) => !schools.some((known) => known.id === id),
  );
  return (
    <Card title={t("about.schools")}>
      <ul className={list.list}>
        {schools.map(({ id, name }) => (
          <li key={id} className={list.row}>
            <span className={list.words}>{name}</span>
            {id === school.id && schools.length > 1 && (
              <span className={list.tag} data-tone="good">
                {t("about.home")}
              </span>
            )}
          </li>
        ))}
        {asked.map((partnership) => (
          <li key={partnership.id} className={list.row}>
            <span className={list.words}>{partnership.school.name}</span>
            <span className={list.tag} data-tone={partnership.state === "asked" ? "wait" : "off"}>
              {partnership.state === "asked" && !partnership.home_agreed
                ? t("about.asked_home")
                : t(`about.${partnership.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
