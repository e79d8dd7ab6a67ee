// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { speak } from "@/i18n/i18n";
import { LANGUAGE_NAMES, LANGUAGES } from "@/i18n/language";
import classes from "./LanguageSwitch.module.css";

/** The languages side by side, each in its own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={classes.switch}>
      <legend className={classes.legend}>{t("language")}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.choice}
          aria-pressed={i18n.language === language}
          onClick={() => void speak(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
