// SPDX-License-Identifier: EUPL-1.2
import { CloseButton, Loader } from "@mantine/core";
import { IconFile, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import classes from "./Tray.module.css";
import type { Attached, Uploads } from "./uploads";

type Props = { all: readonly Attached[]; uploads: Uploads };

/** The files that will go along, each with how far it is. */
export function Tray({ all, uploads }: Props) {
  const { t } = useTranslation("messaging");
  if (all.length === 0) return null;
  return (
    <ul className={classes.tray} aria-label={t("files.tray")}>
      {all.map((entry) => (
        <Slip key={entry.key} entry={entry} uploads={uploads} />
      ))}
    </ul>
  );
}

function Slip({ entry, uploads }: { entry: Attached; uploads: Uploads }) {
  const { t } = useTranslation("messaging");
  const { key, name, look, state, share, why } = entry;
  const going = state === "uploading";
  return (
    <li className={classes.slip} data-state={state}>
      {look ? (
        <img className={classes.look} src={look} alt="" />
      ) : (
        <IconFile aria-hidden size={24} stroke={1.5} className={classes.picture} />
      )}
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.note}>
          <Note entry={entry} />
        </span>
      </span>
      {state === "failed" && (
        <button
          type="button"
          className={classes.retry}
          aria-label={t("files.retry", { name })}
          title={why}
          onClick={() => uploads.retry(key)}
        >
          <IconRefresh aria-hidden size={20} />
        </button>
      )}
      <CloseButton
        iconSize={20}
        aria-label={t(going ? "files.cancel" : "files.remove", { name })}
        onClick={() => uploads.remove(key)}
      />
      {going && (
        <progress
          className={classes.progress}
          max={1}
          value={share}
          aria-label={t("files.uploading", { name, share: Math.round(share * 100) })}
        />
      )}
    </li>
  );
}

function Note({ entry: { state, size, share, why } }: { entry: Attached }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  if (state === "failed") return why || t("files.failed");
  if (state === "waiting") return t("files.waiting");
  if (state === "uploading" && share === 1) return <Loader size={14} />;
  return format.bytes(size);
}
