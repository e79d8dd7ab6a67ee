// SPDX-License-Identifier: EUPL-1.2
import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { IssueDialog } from "@/ui/IssueDialog";
import classes from "@/ui/List.module.css";
import { useIssueLoginCode } from "../api";

type Props = {
  schoolId: string;
  person: { id: string; full_name: string };
  onClose: () => void;
};

type Issued = { login_name: string; code: string; expires_at: string };

function IssuedCode({ issued }: { issued: Issued }) {
  const { t } = useTranslation("schools");
  const format = useFormat();
  return (
    <>
      <dl className={classes.secret}>
        <div>
          <dt>{t("code.login_name")}</dt>
          <dd>{issued.login_name}</dd>
        </div>
        <div>
          <dt>{t("code.code")}</dt>
          <dd>{issued.code}</dd>
        </div>
      </dl>
      <p>
        {t("code.until", { day: format.day(issued.expires_at) })} {t("code.hand_over")}
      </p>
    </>
  );
}

/** A new one-time code for one person. It is shown once and kept nowhere in readable form. */
export function LoginCodeDialog({ person, onClose }: Props) {
  const { t } = useTranslation("schools");
  const issue = useIssueLoginCode();
  const issued = issue.data;
  return (
    <IssueDialog
      title={t("code.title", { name: person.full_name })}
      ask={t("code.ask")}
      make={t("code.confirm")}
      onMake={() => issue.mutate(person.id)}
      busy={issue.isPending}
      error={issue.error}
      made={issued && <IssuedCode issued={issued} />}
      take={
        issued && (
          <CopyButton value={`${issued.login_name}  ${issued.code}`}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t("code.copied") : t("code.copy")}
              </Button>
            )}
          </CopyButton>
        )
      }
      done={t("code.done")}
      onClose={onClose}
    />
  );
}
