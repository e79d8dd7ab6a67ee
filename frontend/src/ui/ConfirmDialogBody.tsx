// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConfirmDialogProps } from "./ConfirmDialog";
import classes from "./ConfirmDialog.module.css";

/** The dialog itself; `ConfirmDialog` fetches it when it is first needed. */
export default function ConfirmDialogBody(props: ConfirmDialogProps) {
  const {
    opened,
    onClose,
    onConfirm,
    title,
    children,
    confirmLabel,
    danger = false,
    busy = false,
  } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={classes.body}>{children}</div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button {...(danger ? { color: "red" } : {})} onClick={onConfirm} loading={busy}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
