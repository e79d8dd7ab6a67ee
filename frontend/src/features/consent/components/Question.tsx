// SPDX-License-Identifier: EUPL-1.2
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { MessageText } from "@/features/messaging/text/MessageText";
import { useMe } from "@/features/people/api";
import { ErrorState } from "@/ui/ErrorState";
import { Fold } from "@/ui/Fold";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonBlock } from "@/ui/Skeletons";
import { type Matter, type PurposeText, purposesQuery, useSay } from "../api";
import { Listen } from "./Listen";
import classes from "./Question.module.css";

type Props = { matter: Matter; onAnswered: (matters: Matter[]) => void };

/** One purpose in words its reader understands, and two answers of the same weight. Nothing is chosen before. */
export function Question({ matter, onAnswered }: Props) {
  const { t } = useTranslation("consent");
  const { language } = useMe();
  const { data, error, refetch } = useQuery(purposesQuery(language));
  const text = data?.find(({ purpose }) => purpose === matter.purpose);
  if (error) return <ErrorState error={error} as="h3" onRetry={() => void refetch()} />;
  if (!text) return <SkeletonBlock />;
  const said = matter.my_word === null ? null : matter.my_word === "given" ? "given" : "no";
  return (
    <div className={classes.question}>
      <Layers matter={matter} text={text} />
      {said && <p className={classes.soft}>{t(`question.said_${said}`)}</p>}
      <Answers matter={matter} onAnswered={onAnswered} />
      <p className={classes.soft}>{t("question.free")}</p>
    </div>
  );
}

/** First what this reader understands best, the rest behind it. */
function Layers({ matter, text }: { matter: Matter; text: PurposeText }) {
  const { t } = useTranslation("consent");
  const forChild = matter.is_me && matter.need !== "own";
  return (
    <div>
      <div className={classes.first} data-child={forChild || undefined}>
        <MessageText body={forChild ? text.child : text.easy} />
        <Listen text={forChild ? text.child : text.easy} />
      </div>
      {forChild && (
        <Fold title={t("question.easy")} className={classes.more}>
          <MessageText body={text.easy} />
        </Fold>
      )}
      <Fold title={t("question.full")} className={classes.more}>
        <MessageText body={text.full} />
        <dl className={classes.facts}>
          <dt>{t("question.data")}</dt>
          <dd>{text.data.join(" · ")}</dd>
          <dt>{t("question.recipients")}</dt>
          <dd>{text.recipients.join(" · ")}</dd>
          <dt>{t("question.retention")}</dt>
          <dd>{text.retention}</dd>
        </dl>
        <p className={classes.soft}>{t("question.version", { version: text.version })}</p>
      </Fold>
    </div>
  );
}

function Answers({ matter, onAnswered }: Props) {
  const { t } = useTranslation("consent");
  const say = useSay();
  const given = matter.my_word === "given";
  const no = given ? "withdrawn" : "declined";
  const answer = (word: "given" | "declined" | "withdrawn") =>
    void say.mutateAsync({ matter, word }).then(
      ({ items }) => onAnswered(items),
      () => {},
    );
  const chosen = matter.my_word === null ? null : given;
  return (
    <>
      <FormProblem error={say.error} />
      <div className={classes.answers}>
        <button
          type="button"
          className={classes.answer}
          aria-pressed={chosen === true}
          aria-disabled={say.isPending || undefined}
          onClick={() => !say.isPending && answer("given")}
        >
          <IconCheck aria-hidden size={30} stroke={2} />
          {t("question.yes")}
        </button>
        <button
          type="button"
          className={classes.answer}
          aria-pressed={chosen === false}
          aria-disabled={say.isPending || undefined}
          onClick={() => !say.isPending && answer(no)}
        >
          <IconX aria-hidden size={30} stroke={2} />
          {t("question.no")}
        </button>
      </div>
    </>
  );
}
