// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { IssueDialog } from "@/ui/IssueDialog";
import classes from "@/ui/List.module.css";
import { PrintSheet } from "@/ui/PrintSheet";
import { useIssueChildCode } from "../api";

type Props = {
  schoolId: string;
  person: { id: string; full_name: string };
  onClose: () => void;
};

/** A one-time code for a further guardian of a pupil, to print or to write down. It is shown once. */
export default function ChildCodeDialog({ schoolId, person, onClose }: Props) {
  const { t } = useTranslation("consent");
  const issue = useIssueChildCode(schoolId);
  return (
    <IssueDialog
      title={t("code.title", { name: person.full_name })}
      ask={t("code.ask")}
      make={t("code.make")}
      onMake={() => issue.mutate(person.id)}
      busy={issue.isPending}
      error={issue.error}
      made={issue.data && <Issued name={person.full_name} {...issue.data} />}
      take={
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          onClick={() => window.print()}
        >
          {t("code.print")}
        </Button>
      }
      done={t("code.done")}
      onClose={onClose}
    />
  );
}

type IssuedProps = { name: string; code: string; expires_at: string };

function Issued({ name, code, expires_at }: IssuedProps) {
  const { t } = useTranslation("consent");
  const format = useFormat();
  const until = t("code.until", { day: format.day(expires_at) });
  return (
    <>
      <dl className={classes.secret}>
        <div>
          <dt>{t("code.code")}</dt>
          <dd>{code}</dd>
        </div>
      </dl>
      <p>
        {until} {t("code.once")}
      </p>
      <PrintSheet>
        <section>
          <h1>{t("code.letter_title", { name })}</h1>
          <p>{t("code.letter_text", { name })}</p>
          <h2>{code}</h2>
          <p>{until}</p>
          <ol>
            <li>{t("code.letter_one", { address: location.host })}</li>
            <li>{t("code.letter_two")}</li>
            <li>{t("code.letter_three")}</li>
          </ol>
          <p>{t("code.letter_free")}</p>
        </section>
      </PrintSheet>
    </>
  );
}
