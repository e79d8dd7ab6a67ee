// SPDX-License-Identifier: EUPL-1.2
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useFormat } from "@/i18n/format";
import classes from "./MessageHead.module.css";

type Props = { id: string; message: Message; opens: boolean; mine: boolean };

/** Who wrote it and when. Every message says it to screen readers; the eye needs it only once in a row. */
export function MessageHead({ id, message, opens, mine }: Props) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const { author, created_at } = message;
  if (!opens)
    return (
      <VisuallyHidden id={id}>
        {mine ? t("you") : author.name}, {format.time(created_at)}
      </VisuallyHidden>
    );
  return (
    <header id={id} className={classes.head}>
      {mine ? (
        <VisuallyHidden>{t("you")}</VisuallyHidden>
      ) : (
        <strong className={classes.name} dir="auto">
          {author.name}
        </strong>
      )}
      {!mine && <Standing author={author} />}
      <time dateTime={created_at} title={format.dayAndTime(created_at)}>
        {format.time(created_at)}
      </time>
    </header>
  );
}

/** Grown-ups of the school are told apart from pupils; the home school is told where several meet. */
function Standing({ author }: { author: Message["author"] }) {
  const { t } = useTranslation();
  const grown = author.role !== null && author.role !== "pupil";
  return (
    <>
      {grown && author.role && <span className={classes.role}>{t(`role.${author.role}`)}</span>}
      {author.school && <span className={classes.school}>{author.school}</span>}
    </>
  );
}
