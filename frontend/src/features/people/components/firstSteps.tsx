// SPDX-License-Identifier: EUPL-1.2
import { IconHome, IconMessages, IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { YardArt } from "@/ui/art/YardArt";
import { useChangeMe, useMe } from "../api";
import { useHas } from "../useHas";
import { AppearanceChoice } from "./AppearanceChoice";
import classes from "./firstSteps.module.css";
import { LanguageChoice } from "./LanguageChoice";

export function LookStep() {
  const { t } = useTranslation("people");
  const me = useMe();
  const change = useChangeMe();
  return (
    <section className={classes.step}>
      <div>
        <h2 className={classes.title}>{t("first.look_title")}</h2>
        <p className={classes.text}>{t("first.look_text")}</p>
      </div>
      <LanguageChoice value={me.language} onChange={(language) => change.mutate({ language })} />
      <AppearanceChoice
        value={me.appearance}
        onChange={(appearance) => change.mutate({ appearance })}
      />
    </section>
  );
}

const PLACES = [
  { key: "home", Picture: IconHome, tone: "sun" },
  { key: "communities", Picture: IconUsersGroup, tone: "leaf" },
  { key: "messages", Picture: IconMessages, tone: "sky" },
  { key: "search", Picture: IconSearch, tone: "chestnut" },
] as const;

export function WhereStep() {
  const { t } = useTranslation(["people", "app"]);
  const writes = useHas("direct_messages");
  const places = PLACES.filter(({ key }) => writes || key !== "messages");
  return (
    <section className={classes.step}>
      <h2 className={classes.title}>{t("people:first.where_title")}</h2>
      <ul className={classes.places}>
        {places.map(({ key, Picture, tone }) => (
          <li key={key} className={classes.place} data-tone={tone}>
            <span className={classes.picture}>
              <Picture aria-hidden size={36} stroke={1.75} />
            </span>
            <span>
              <strong className={classes.name}>{t(`app:nav.${key}`)}</strong>
              {t(`people:first.where_${key}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RulesStep() {
  const { t } = useTranslation("people");
  return (
    <section className={classes.step}>
      <div className={classes.yard}>
        <YardArt />
      </div>
      <div>
        <h2 className={classes.title}>{t("first.rules_title")}</h2>
        <p className={classes.text}>{t("first.rules_text")}</p>
      </div>
    </section>
  );
}
