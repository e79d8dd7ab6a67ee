// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { PICTURES, type Picture } from "../pictures";
import { PictureArt } from "./PictureArt";
import classes from "./pictures.module.css";

type Props = { onPicture: (picture: Picture) => void; used?: readonly Picture[]; full?: boolean };

/** Twelve big buttons, each with its name below. */
export function PictureGrid({ onPicture, used = [], full = false }: Props) {
  const { t } = useTranslation("cards");
  return (
    <ul className={classes.grid}>
      {PICTURES.map((picture) => {
        const off = full || used.includes(picture);
        return (
          <li key={picture}>
            <button
              type="button"
              className={classes.picture}
              aria-disabled={off || undefined}
              onClick={() => !off && onPicture(picture)}
            >
              <PictureArt picture={picture} />
              <span>{t(`picture.${picture}`)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Pictures in a row, for whoever may see them. */
export function PictureRow({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useTranslation("cards");
  return (
    <ol className={classes.row}>
      {pictures.map((picture) => (
        <li key={picture}>
          <PictureArt picture={picture} />
          <span>{t(`picture.${picture}`)}</span>
        </li>
      ))}
    </ol>
  );
}
