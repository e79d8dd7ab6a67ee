// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Matter, purposesQuery, type Said, useSay } from "../api";
import { Question } from "./Question";

type Props = { matter: Matter; history: Said[] };
type Open = "question" | "sure" | null;

/** One purpose: what was said when, and in two clicks the way back. */
export function MatterRow({ matter, history }: Props) {
  const { t } = useTranslation("consent");
  const { language } = useMe();
  const { data: texts } = useQuery(purposesQuery(language));
  const [open, setOpen] = useState<Open>(null);
  const name = texts?.find(({ purpose }) => purpose === matter.purpose)?.name ?? "";
  const given = matter.my_word === "given";
  const mayTakeBack = given && !matter.is_public_task && open !== "sure";
  return (
    <li className={list.row}>
      <div className={list.words}>
        <span className={list.strong}>{name}</span>
        <Stands matter={matter} history={history} />
      </div>
      {mayTakeBack && (
        <Button
          variant="default"
          aria-label={t("mine.take_back_named", { purpose: name })}
          onClick={() => setOpen("sure")}
        >
          {t("mine.take_back")}
        </Button>
      )}
      {matter.may_answer && !given && (
        <Button
          variant="light"
          aria-expanded={open === "question"}
          aria-label={open === "question" ? undefined : t("mine.answer_named", { purpose: name })}
          onClick={() => setOpen(open === "question" ? null : "question")}
        >
          {t(open === "question" ? "mine.close" : "mine.answer")}
        </Button>
      )}
      {open === "sure" && given && <Sure matter={matter} onClose={() => setOpen(null)} />}
      {open === "question" && !given && (
        <div style={{ flexBasis: "100%" }}>
          <Question
            matter={matter}
            onAnswered={() => {
              setOpen(null);
              toast.good(t("mine.answered"));
            }}
          />
        </div>
      )}
    </li>
  );
}

/** The second click. What follows is said beside it, not asked again. */
function Sure({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const { t } = useTranslation("consent");
  const say = useSay();
  /** The answer takes this question off the page, and it has to be told nevertheless. */
  const withdraw = () =>
    void say.mutateAsync({ matter, word: "withdrawn" }).then(
      () => {
        onClose();
        toast.good(t("mine.taken_back"));
      },
      () => {},
    );
  return (
    <div style={{ flexBasis: "100%" }} className={list.form}>
      <p>{t(`mine.effect.${matter.purpose}`)}</p>
      <FormProblem error={say.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("mine.keep")}
        </Button>
        <Button autoFocus loading={say.isPending} onClick={withdraw}>
          {t("mine.sure")}
        </Button>
      </div>
    </div>
  );
}

function Stands({ matter, history }: Props) {
  const { t } = useTranslation("consent");
  const format = useFormat();
  const last = lastOf(matter, history);
  const { is_public_task, is_me, my_word, need, state, person } = matter;
  if (is_public_task) return <span className={list.soft}>{t("mine.public_task")}</span>;
  const alone = !is_me && need === "own";
  if (alone) return <span className={list.soft}>{t("mine.decides_alone")}</span>;
  const day = last ? format.day(last.at) : "";
  const said = my_word ? t(`mine.${my_word}`, { day, version: last?.version ?? "" }) : null;
  return (
    <>
      <span className={list.soft}>{said ?? t("mine.nothing")}</span>
      {my_word === "given" && state !== "allowed" && (
        <span className={list.soft}>
          {is_me ? t("mine.waits_guardian") : t(CHILD_WAITS[state], { name: person.name })}
        </span>
      )}
    </>
  );
}

/** What a guardian who said yes is told, when the child is not in yet. */
const CHILD_WAITS = {
  waiting: "mine.waits_child",
  refused: "mine.child_refused",
  conflict: "mine.conflict",
} as const;

function lastOf({ person, school, purpose }: Matter, history: Said[]): Said | undefined {
  return history.find(
    (said) =>
      said.by === "me" &&
      said.person.id === person.id &&
      said.school_id === school.id &&
      said.purpose === purpose,
  );
}
