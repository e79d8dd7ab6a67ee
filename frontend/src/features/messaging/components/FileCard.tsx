// SPDX-License-Identifier: EUPL-1.2
import { VisuallyHidden } from "@mantine/core";
import {
  IconDownload,
  IconFile,
  IconFileOff,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconPresentation,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import { useFormat } from "@/i18n/format";
import classes from "./FileCard.module.css";

const PICTURES = [
  [/pdf/, IconFileTypePdf],
  [/zip|tar|compressed|7z/, IconFileZip],
  [/sheet|excel|csv/, IconFileSpreadsheet],
  [/presentation|powerpoint/, IconPresentation],
  [/^text\/|word|opendocument\.text/, IconFileText],
] as const;

/** A file to fetch; one that does not open any more says why and leads nowhere. */
export function FileCard({ file }: { file: StoredFile }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  if (file.unreadable)
    return (
      <p className={classes.card} data-gone>
        <IconFileOff aria-hidden size={28} stroke={1.5} />
        {t(`files.${file.unreadable}`)}
      </p>
    );
  const Kind = PICTURES.find(([type]) => type.test(file.media_type))?.[1] ?? IconFile;
  return (
    <a className={classes.card} href={file.url} download={file.name}>
      <Kind aria-hidden size={28} stroke={1.5} />
      <span className={classes.words}>
        <span className={classes.name} dir="auto">
          {file.name}
        </span>
        <span className={classes.size}>{format.bytes(file.size)}</span>
      </span>
      <VisuallyHidden>{t("files.download")}</VisuallyHidden>
      <IconDownload aria-hidden size={20} />
    </a>
  );
}
