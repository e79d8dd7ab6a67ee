// SPDX-License-Identifier: EUPL-1.2
import { IconArrowBackUp, IconVolume } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "@/features/people/pages/Public.module.css";
import { useRefusal } from "@/features/people/useRefusal";
import { announce } from "@/ui/announce";
import { BigButton } from "@/ui/BigButton";
import { Notice } from "@/ui/Notice";
import { speak, useOwnVoice } from "@/ui/voice";
import { CHOSEN, PICTURES, type Picture } from "../pictures";
import { useCardSignIn } from "../signIn";
import { PictureGrid } from "./PictureGrid";
import own from "./pictures.module.css";
import { TypedWords } from "./TypedWords";

type Props = { code: string; onStartOver: () => void };

/** The four pictures, tapped in their order. What was tapped is not shown: somebody may look on. */
export function PicturesStep({ code, onStartOver }: Props) {
  const { t } = useTranslation("cards");
  const [chosen, setChosen] = useState<Picture[]>([]);
  const [typing, setTyping] = useState(false);
  const entering = useCardSignIn();
  const refusal = useRefusal(entering.error, t("wrong"));
  const enter = (pictures: Picture[]) =>
    entering.mutate({ code, pictures }, { onError: () => setChosen([]) });
  const choose = (picture: Picture) => {
    const next = [...chosen, picture];
    setChosen(next);
    announce(t("pictures.chosen", { count: next.length, of: CHOSEN }));
  };
  return (
    <div className={classes.page}>
      <div>
        <h1 className={classes.title}>{t("pictures.title")}</h1>
        <p className={classes.text}>{t("pictures.text")}</p>
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {typing ? (
        <TypedWords busy={entering.isPending} onPictures={enter} />
      ) : (
        <div className={classes.form}>
          <Places filled={chosen.length} />
          <PictureGrid onPicture={choose} full={chosen.length === CHOSEN} />
          <button
            type="button"
            className={classes.other}
            aria-disabled={chosen.length === 0 || undefined}
            onClick={() => setChosen(chosen.slice(0, -1))}
          >
            <span>
              <IconArrowBackUp aria-hidden size={20} /> {t("pictures.back")}
            </span>
          </button>
          <BigButton
            type="button"
            busy={entering.isPending}
            aria-disabled={chosen.length < CHOSEN || undefined}
            onClick={() => chosen.length === CHOSEN && enter(chosen)}
          >
            {t("pictures.enter")}
          </BigButton>
        </div>
      )}
      <ReadAloud />
      <button type="button" className={classes.link} onClick={() => setTyping(!typing)}>
        {typing ? t("words.to_pictures") : t("words.to_words")}
      </button>
      <button type="button" className={classes.link} onClick={onStartOver}>
        {t("start_over")}
      </button>
    </div>
  );
}

function Places({ filled }: { filled: number }) {
  const { t } = useTranslation("cards");
  return (
    <div
      className={own.places}
      role="img"
      aria-label={t("pictures.chosen", { count: filled, of: CHOSEN })}
    >
      {PICTURES.slice(0, CHOSEN).map((place, index) => (
        <span key={place} className={own.place} data-full={index < filled || undefined} />
      ))}
    </div>
  );
}

/** The names of all pictures, in the order of the grid, by a voice of the device. */
function ReadAloud() {
  const { t, i18n } = useTranslation("cards");
  const voice = useOwnVoice(i18n.language);
  if (!voice) return null;
  const names = PICTURES.map((picture) => t(`picture.${picture}`)).join(", ");
  return (
    <button
      type="button"
      className={classes.other}
      onClick={() => speak(`${t("pictures.text")} ${names}`, voice)}
    >
      <span>
        <IconVolume aria-hidden size={20} /> {t("pictures.aloud")}
      </span>
    </button>
  );
}
