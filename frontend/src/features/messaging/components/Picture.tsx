// SPDX-License-Identifier: EUPL-1.2
import { IconPhotoOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "@/api/types";
import { useChat } from "../chat";
import classes from "./Picture.module.css";

const WIDEST = 352;
const TALLEST = 320;
const SMALLEST = 96;

/** The room a picture takes, known before it is loaded, so that nothing jumps. */
export function roomFor({ width, height }: { width: number; height: number }): {
  inlineSize: number;
  aspectRatio: string;
} {
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  return {
    inlineSize: Math.max(SMALLEST, Math.round(width * scale)),
    aspectRatio: `${width} / ${height}`,
  };
}

/** A picture in a message; opens large. */
export function Picture({ file, alone }: { file: StoredFile; alone: boolean }) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  const [broken, setBroken] = useState(false);
  const { image } = file;
  if (!image) return null;
  return (
    <button
      type="button"
      className={classes.picture}
      data-alone={alone || undefined}
      style={alone ? roomFor(image) : undefined}
      aria-label={t("files.picture", { name: file.name })}
      onClick={() => chat.openPicture(file)}
    >
      {broken ? (
        <span className={classes.broken}>
          <IconPhotoOff aria-hidden size={28} />
          {t("files.missing")}
        </span>
      ) : (
        <img
          src={image.preview_url ?? file.url}
          alt=""
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
    </button>
  );
}
