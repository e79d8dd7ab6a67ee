// SPDX-License-Identifier: EUPL-1.2
import { IconDice5 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "@/i18n/i18n";
import { announce } from "@/ui/announce";
import { ThreeWordsArt } from "@/ui/art/ThreeWordsArt";
import { LEAST, lengthOf } from "../passphraseLength";
import { threeWords } from "../threeWords";
import classes from "./PassphraseChoice.module.css";
import { PassphraseField } from "./PassphraseField";

export type Choice = ReturnType<typeof usePassphraseChoice>;

/** What is being chosen. `accept` is true once it is long enough; what else the server wants, it says. */
export function usePassphraseChoice() {
  const [value, setValue] = useState("");
  const [tried, setTried] = useState(false);
  const accept = () => {
    setTried(true);
    return [...value].length >= LEAST;
  };
  return { value, setValue, tried, accept };
}

type Props = { choice: Choice; refusal?: string | undefined; label: string };

/** Choosing a passphrase: the idea of three words, a dice for those who have none, and how far one is. */
export function PassphraseChoice({ choice, refusal, label }: Props) {
  const { t } = useTranslation("people");
  const [rolled, setRolled] = useState("");
  const { missing, level } = lengthOf(choice.value);
  const progress = level === "short" ? t("length.short", { count: missing }) : t(`length.${level}`);

  const roll = async () => {
    const words = await threeWords(currentLanguage());
    setRolled(words);
    choice.setValue(words);
    announce(t("activate.suggested", { words }));
  };

  return (
    <div className={classes.choice}>
      <div className={classes.idea}>
        <ThreeWordsArt />
        <p className={classes.ideaTitle}>{t("activate.idea_title")}</p>
        <p className={classes.ideaText}>{t("activate.idea")}</p>
        <button type="button" className={classes.dice} onClick={() => void roll()}>
          <IconDice5 aria-hidden size={24} stroke={1.75} />
          {rolled ? t("activate.suggest_again") : t("activate.suggest")}
        </button>
      </div>
      <PassphraseField
        key={rolled}
        label={label}
        value={choice.value}
        onChange={choice.setValue}
        autoComplete="new-password"
        error={refusal ?? (choice.tried && missing > 0 ? progress : undefined)}
        hint={t("activate.passphrase_hint")}
        shownAtFirst={rolled !== "" && rolled === choice.value}
      />
      <div className={classes.meter} data-level={level}>
        <span className={classes.bar} aria-hidden>
          <span />
          <span />
          <span />
        </span>
        <span className={classes.word}>{progress}</span>
      </div>
    </div>
  );
}
