// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "@/features/people/pages/Public.module.css";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { CHOSEN, type Picture, picturesIn } from "../pictures";
import { usePictureNames } from "../usePictureNames";

type Props = { busy: boolean; onPictures: (pictures: Picture[]) => void };

/** For whoever would rather write or dictate the four words, or sees no pictures. */
export function TypedWords({ busy, onPictures }: Props) {
  const { t } = useTranslation("cards");
  const names = usePictureNames();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const found = picturesIn(typed, names);
  const fits = found?.length === CHOSEN;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found && fits) onPictures(found);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Field
        label={t("words.label")}
        hint={t("words.hint", { names: Object.values(names).join(", ") })}
        error={tried && !fits ? t("words.wrong") : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={80}
          />
        )}
      </Field>
      <BigButton busy={busy}>{t("pictures.enter")}</BigButton>
    </form>
  );
}
