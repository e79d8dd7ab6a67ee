// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import list from "@/ui/List.module.css";
import classes from "../safeguarding.module.css";

const NUMBERS = [
  { key: "children", number: "116 111" },
  { key: "parents", number: "0800 111 0 550" },
  { key: "everybody", number: "0800 111 0 111" },
] as const;

/** Counselling on the phone: outside the school, for everybody, also who is not signed in. */
export function Numbers() {
  const { t } = useTranslation("safeguarding");
  return (
    <Card title={t("numbers.title")} text={t("numbers.text")}>
      <ul className={list.list}>
        {NUMBERS.map(({ key, number }) => (
          <li key={key} className={list.row}>
            <span className={list.words}>{t(`numbers.${key}`)}</span>
            <a className={classes.number} href={`tel:${number.replaceAll(" ", "")}`}>
              {number}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <strong>{t("numbers.danger")}</strong>
      </p>
    </Card>
  );
}
