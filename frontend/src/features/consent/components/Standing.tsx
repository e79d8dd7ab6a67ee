// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/types";
import { meQuery, useMe } from "@/features/people/api";
import { isIn } from "@/features/people/takingPart";
import { QuietArt } from "@/ui/art/QuietArt";
import { SeedlingArt } from "@/ui/art/SeedlingArt";
import { YardArt } from "@/ui/art/YardArt";
import { LinkButton } from "@/ui/LinkButton";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { consentsQuery, type Matter } from "../api";
import { Calm } from "./Calm";
import { Listen } from "./Listen";
import classes from "./Questions.module.css";

type Props = { matters: Matter[]; onAnswer: () => void };

/** Why somebody is not in, said so that nobody needs to be ashamed of it. */
export function Standing({ matters, onAnswer }: Props) {
  const me = useMe();
  const mine = matters.filter(({ is_me, purpose }) => is_me && purpose === "participation");
  if (!goesToLiveSchool(me)) return <Closed me={me} />;
  if (mine.some(({ asked }) => asked)) return <PutOff onAnswer={onAnswer} />;
  if (mine.some(({ my_word }) => my_word === "given")) return <Waiting />;
  return <SaidNo />;
}

/** The same after a card, which tells no words: whose yes is missing is nothing for the eyes of a class. */
export function StandingWithCard() {
  const me = useMe();
  return goesToLiveSchool(me) ? <Waiting /> : <Closed me={me} />;
}

function goesToLiveSchool({ affiliations }: Me): boolean {
  return affiliations.some(({ state }) => state === "live");
}

/** Also for a guardian's no: which one of them said what is not for the child to carry. */
function Waiting() {
  const { t } = useTranslation("consent");
  const withCard = useMe().limited_until !== null;
  const look = useLook();
  const text = t(withCard ? "waiting.text_card" : "waiting.text");
  const steps = [t("waiting.one"), t("waiting.two"), t("waiting.three")];
  const aloud = [t("waiting.title"), text, t("waiting.what"), ...steps, t("waiting.paper")];
  return (
    <Calm
      art={<SeedlingArt />}
      title={t("waiting.title")}
      text={text}
      act={
        <Button size="md" loading={look.isPending} onClick={() => look.mutate()}>
          {t("waiting.look")}
        </Button>
      }
    >
      <p>{t("waiting.what")}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{t("waiting.paper")}</p>
      <Listen text={aloud.join(" ")} />
    </Calm>
  );
}

function useLook() {
  const { t } = useTranslation("consent");
  const client = useQueryClient();
  const trouble = useTrouble();
  const withCard = useMe().limited_until !== null;
  return useMutation({
    mutationFn: async () => {
      if (!withCard) await client.fetchQuery({ ...consentsQuery, staleTime: 0 });
      return client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    onSuccess: (me) => {
      if (!isIn(me)) toast.show({ text: t("waiting.not_yet") });
    },
    onError: trouble,
  });
}

function SaidNo() {
  const { t } = useTranslation("consent");
  return (
    <Calm
      art={<QuietArt />}
      title={t("no.title")}
      text={t("no.text")}
      act={
        <LinkButton to="/settings/agreements" size="md" variant="light">
          {t("no.change")}
        </LinkButton>
      }
    />
  );
}

function PutOff({ onAnswer }: { onAnswer: () => void }) {
  const { t } = useTranslation("consent");
  return (
    <Calm
      art={<YardArt />}
      title={t("later.title")}
      text={t("later.text")}
      act={
        <Button size="md" onClick={onAnswer}>
          {t("later.go_on")}
        </Button>
      }
    />
  );
}

function Closed({ me }: { me: Me }) {
  const { t } = useTranslation("consent");
  const states = me.affiliations.map(({ state }) => state);
  const state = states.includes("paused")
    ? "paused"
    : states.includes("preparing")
      ? "preparing"
      : "left";
  return <Calm art={<QuietArt />} title={t(`closed.${state}_title`)} text={t(`closed.${state}`)} />;
}
