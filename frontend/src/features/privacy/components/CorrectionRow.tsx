// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type Correction, useAnswerCorrection } from "../api";
import own from "./privacy.module.css";

type Act = "correct" | "decline";

/** What somebody asks the office to put right, and the two answers. */
export function CorrectionRow({ correction }: { correction: Correction }) {
  const { t } = useTranslation("privacy");
  const [act, setAct] = useState<Act | null>(null);
  const { person, what, wanted, state, answer } = correction;
  return (
    <li className={list.row}>
      <span className={list.words}>
        <span className={list.strong}>{person.name}</span>
        <span>{t("told.asked", { what: t(`told.${what}`), wanted })}</span>
        {state !== "open" && (
          <span className={list.soft}>
            {[t(`office.${state}`), answer].filter(Boolean).join(" · ")}
          </span>
        )}
      </span>
      {state === "open" && act === null && (
        <span className={own.ways}>
          <Button size="sm" onClick={() => setAct("correct")}>
            {t("office.correct")}
          </Button>
          <Button size="sm" variant="default" onClick={() => setAct("decline")}>
            {t("office.decline")}
          </Button>
        </span>
      )}
      {state === "open" && act && (
        <AnswerForm correction={correction} act={act} onDone={() => setAct(null)} />
      )}
    </li>
  );
}

type FormProps = { correction: Correction; act: Act; onDone: () => void };

function AnswerForm({ correction, act, onDone }: FormProps) {
  const { t } = useTranslation("privacy");
  const { t: app } = useTranslation();
  const { id, what, wanted } = correction;
  const isName = what === "given_name" || what === "family_name";
  const [value, setValue] = useState(wanted);
  const [words, setWords] = useState("");
  const answer = useAnswerCorrection();
  const correct = act === "correct";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { correct, words, value: correct && isName ? value : "" };
    answer.mutate({ id, ...body }, { onSuccess: () => toast.good(t("office.done")) });
  };
  return (
    <form className={`${list.form} ${own.whole}`} onSubmit={submit}>
      {correct && isName && (
        <TextInput
          required
          maxLength={100}
          label={t(`told.${what}`)}
          description={t("office.name_hint")}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      {correct && !isName && <p className={list.hint}>{t("office.at_source")}</p>}
      <TextInput
        required={!correct}
        maxLength={300}
        label={correct ? t("office.words") : t("office.reason")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormProblem error={answer.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onDone}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={answer.isPending}>
          {correct ? t("office.correct") : t("office.decline")}
        </Button>
      </div>
    </form>
  );
}
