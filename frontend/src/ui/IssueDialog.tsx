// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "./FormProblem";
import classes from "./List.module.css";

type Props = {
  title: string;
  /** What is about to be made, and what follows. */
  ask: ReactNode;
  make: string;
  onMake: () => void;
  busy: boolean;
  error: Error | null;
  /** What was made; it is shown this once. */
  made?: ReactNode;
  /** How it is taken along: printed, copied. */
  take: ReactNode;
  done: string;
  onClose: () => void;
};

/** Asks first, makes something secret, and shows it once. */
export function IssueDialog(props: Props) {
  const { title, ask, make, onMake, busy, error, made, take, done, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <div className={classes.form}>
        {made ?? <p>{ask}</p>}
        <FormProblem error={error} />
        <div className={classes.buttons}>
          {made ? (
            <>
              {take}
              <Button onClick={onClose}>{done}</Button>
            </>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {t("cancel")}
              </Button>
              <Button loading={busy} onClick={onMake}>
                {make}
              </Button>
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}
