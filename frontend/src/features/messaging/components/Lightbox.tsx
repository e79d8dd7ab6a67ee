// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import { FileHelp } from "./FileHelp";
import classes from "./Lightbox.module.css";

type Props = { pictures: readonly StoredFile[]; first: StoredFile; onClose: () => void };

/** Pictures in full size, one after the other. Arrow keys turn the page, Escape closes. */
export default function Lightbox({ pictures, first, onClose }: Props) {
  const { t } = useTranslation("messaging");
  const begin = pictures.findIndex(({ id }) => id === first.id);
  const [at, setAt] = useState(Math.max(begin, 0));
  const file = pictures[at] ?? first;
  useFocusBack();
  const go = (step: number) => setAt(Math.min(Math.max(at + step, 0), pictures.length - 1));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") go(-1);
    if (key === "ArrowRight") go(1);
  };
  return (
    <Modal.Root
      opened
      onClose={onClose}
      fullScreen
      padding={0}
      returnFocus={false}
      onKeyDown={onKeyDown}
    >
      <Modal.Content className={classes.content} aria-label={t("lightbox.title")}>
        <div className={classes.bar}>
          <p className={classes.name} dir="auto" aria-live="polite">
            {file.name}
            {pictures.length > 1 && (
              <span> · {t("lightbox.position", { number: at + 1, count: pictures.length })}</span>
            )}
          </p>
          <FileHelp file={file} />
          <ActionIcon
            component="a"
            href={file.url}
            download={file.name}
            aria-label={t("files.download")}
            title={t("files.download")}
          >
            <IconDownload aria-hidden size={22} />
          </ActionIcon>
          <ActionIcon
            aria-label={t("lightbox.close")}
            title={t("lightbox.close")}
            onClick={onClose}
            data-autofocus
          >
            <IconX aria-hidden size={24} />
          </ActionIcon>
        </div>
        <div className={classes.stage}>
          <img key={file.id} src={file.url} alt={file.name} />
          {at > 0 && (
            <ActionIcon
              className={classes.before}
              aria-label={t("lightbox.previous")}
              onClick={() => go(-1)}
            >
              <IconChevronLeft aria-hidden size={28} />
            </ActionIcon>
          )}
          {at < pictures.length - 1 && (
            <ActionIcon
              className={classes.after}
              aria-label={t("lightbox.next")}
              onClick={() => go(1)}
            >
              <IconChevronRight aria-hidden size={28} />
            </ActionIcon>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** It is taken off the page at once, without closing: the focus goes back to the picture it was opened by. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
    },
    [before],
  );
}
