// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Message, Person } from "@/api/types";
import { MessageText } from "@/features/messaging/text/MessageText";
import { useFormat } from "@/i18n/format";
import { PrintSheet } from "@/ui/PrintSheet";

type Props = { pupils: Person[]; group: string; messages: Message[] };

/** One sheet for each child: what was written, with its pictures; other files lie beside it. */
export function PaperSheets({ pupils, group, messages }: Props) {
  const { t } = useTranslation("schools");
  const format = useFormat();
  const day = format.day(new Date().toISOString());
  return (
    <PrintSheet>
      {pupils.map((pupil) => (
        <section key={pupil.id}>
          <h1>{t("paper.for", { name: pupil.name })}</h1>
          <p>{t("paper.from", { group, day })}</p>
          {messages.map((message) => (
            <Printed key={message.id} message={message} />
          ))}
        </section>
      ))}
    </PrintSheet>
  );
}

function Printed({ message }: { message: Message }) {
  const { t } = useTranslation("schools");
  const format = useFormat();
  const { author, body, created_at, attachments } = message;
  return (
    <article>
      <p>
        <strong>{author.name}</strong>, {format.dayAndTime(created_at)}
      </p>
      {body !== "" && <MessageText body={body} />}
      {attachments.map(({ id, name, url, image }) =>
        image ? (
          <img key={id} src={url} alt={name} />
        ) : (
          <p key={id}>{t("paper.enclosed", { name })}</p>
        ),
      )}
    </article>
  );
}
