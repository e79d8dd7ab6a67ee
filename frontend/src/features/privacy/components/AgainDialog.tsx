// SPDX-License-Identifier: EUPL-1.2
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PassphraseAgain } from "@/features/people/components/PassphraseAgain";
import classes from "@/ui/List.module.css";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What happens once the passphrase was entered. */
  children: ReactNode;
  onGiven: () => Promise<void>;
};

/** Asks for the passphrase once more, because a device may lie open. */
export function AgainDialog({ opened, onClose, title, children, onGiven }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={classes.form}>
        {children}
        <PassphraseAgain onGiven={onGiven} action={title} />
      </div>
    </Modal>
  );
}
