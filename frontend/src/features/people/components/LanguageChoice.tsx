// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "@/i18n/language";
import { ChoiceCards } from "@/ui/ChoiceCards";

type Props = { value: Language; onChange: (value: Language) => void };

export function LanguageChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const options = LANGUAGES.map((language) => ({
    value: language,
    label: LANGUAGE_NAMES[language],
    lang: language,
  }));
  return <ChoiceCards legend={t("language")} options={options} value={value} onChange={onChange} />;
}
