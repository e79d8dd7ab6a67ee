// SPDX-License-Identifier: EUPL-1.2
import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Sheet.module.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A sheet from below, within reach of the thumb, as high as what is on it. */
export function Sheet({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      title={title}
      classNames={{
        inner: classes.inner ?? "",
        content: classes.content ?? "",
        header: classes.header ?? "",
        body: classes.body ?? "",
      }}
      closeButtonProps={{ "aria-label": t("close"), iconSize: 24 }}
    >
      {children}
    </Drawer>
  );
}
