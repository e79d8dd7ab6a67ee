// SPDX-License-Identifier: EUPL-1.2
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type CaseDetail, caseQuery } from "../api";
import classes from "../safeguarding.module.css";

/** What those who look after the case write down for each other. */
export function CaseNotes({ found }: { found: CaseDetail }) {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const write = useMutation({
    mutationFn: async () => {
      const params = { path: { case_id: found.id } };
      return bodyOf(await api.POST("/api/cases/{case_id}/notes", { params, body: { text } }));
    },
    onSuccess: (changed) => {
      client.setQueryData(caseQuery(found.id).queryKey, changed);
      setText("");
    },
  });
  return (
    <Card title={t("cases.notes")}>
      <ul className={classes.lines}>
        {found.notes.map((note) => (
          <li key={note.id} className={classes.line}>
            <span className={list.soft}>
              {note.author?.name ?? t("cases.somebody")} · {format.dayAndTime(note.written_at)}
            </span>
            {note.text}
          </li>
        ))}
      </ul>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate();
        }}
      >
        <Textarea
          autosize
          minRows={2}
          maxLength={4000}
          label={t("cases.note")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormProblem error={write.error} />
        <Button type="submit" variant="light" disabled={!text.trim()} loading={write.isPending}>
          {t("cases.add_note")}
        </Button>
      </form>
    </Card>
  );
}
