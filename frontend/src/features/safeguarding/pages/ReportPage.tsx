// SPDX-License-Identifier: EUPL-1.2
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { Person } from "@/api/types";
import { newId } from "@/features/messaging/newId";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { PersonAvatar } from "@/ui/PersonAvatar";
import type { Reason } from "../api";
import { Numbers } from "../components/Numbers";
import { ReasonCards } from "../components/ReasonCards";
import classes from "../safeguarding.module.css";

const route = getRouteApi("/signed-in/app/help/$kind/$itemId");

/** Asking for help: a picture, perhaps words, send. For everybody from six years on. */
export function ReportPage() {
  const { kind, itemId } = route.useParams();
  const { t } = useTranslation("safeguarding");
  const client = useQueryClient();
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState("");
  const [clientId] = useState(newId);
  const send = useMutation({
    mutationFn: async (chosen: Reason) => {
      const body = { kind, item_id: itemId, client_id: clientId, reason: chosen, words };
      return bodyOf(await api.POST("/api/reports", { body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["reports"] }),
  });
  if (send.data) return <Done people={send.data.looked_at_by} />;
  return (
    <Page width="prose">
      <PageHeader title={t("report.title")} text={t("report.secret")} />
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason) send.mutate(reason);
        }}
      >
        <ReasonCards value={reason} onChange={setReason} />
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          size="md"
          label={t("report.words")}
          description={t("report.words_hint")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <FormProblem error={send.error} />
        <Button type="submit" size="xl" disabled={!reason} loading={send.isPending}>
          {t("report.send")}
        </Button>
      </form>
      <Numbers />
    </Page>
  );
}

function Done({ people }: { people: Person[] }) {
  const { t } = useTranslation("safeguarding");
  const { history } = useRouter();
  return (
    <Page width="prose">
      <PageHeader title={t("report.done_title")} />
      <Card text={t("report.done_text")}>
        <ul className={list.list}>
          {people.map((person) => (
            <li key={person.id} className={list.row}>
              <PersonAvatar person={person} />
              <span className={list.strong}>{person.name}</span>
            </li>
          ))}
        </ul>
        <p>{t("report.done_more")}</p>
      </Card>
      <Numbers />
      <Button size="lg" onClick={() => history.back()}>
        {t("report.back")}
      </Button>
    </Page>
  );
}
