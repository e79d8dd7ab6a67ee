// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import { IconClock, IconMoodSmile, IconSend2, IconTextSize } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { AttachButton } from "./AttachButton";
import classes from "./ComposerBar.module.css";

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  addFiles: ((files: readonly File[]) => void) | null;
  /** Whether photos may be taken. */
  photos: boolean;
  formats: boolean;
  toggleFormats: () => void;
  pickEmoji: (anchor: HTMLElement) => void;
  schedule: ((anchor: HTMLElement) => void) | null;
  /** Null while there is nothing to send, or it must not be sent like this. */
  send: (() => void) | null;
  sendLabel: string;
};

/** The tools below the field: pictures, no words, each with its name. */
export function ComposerBar(props: Props) {
  const { addFiles, photos, formats, toggleFormats, pickEmoji, schedule, send, sendLabel } = props;
  const { t } = useTranslation("messaging");
  return (
    <div className={classes.bar}>
      {addFiles && <AttachButton add={addFiles} photos={photos} />}
      <ActionIcon
        aria-label={t("composer.emoji")}
        title={t("composer.emoji")}
        onClick={({ currentTarget }) => pickEmoji(currentTarget)}
      >
        <IconMoodSmile aria-hidden size={24} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        aria-label={t("composer.format")}
        title={t("composer.format")}
        aria-expanded={formats}
        onClick={toggleFormats}
      >
        <IconTextSize aria-hidden size={24} stroke={1.75} />
      </ActionIcon>
      <span className={classes.hint}>{t("composer.hint")}</span>
      {schedule && (
        <ActionIcon
          aria-label={t("composer.schedule")}
          title={t("composer.schedule")}
          disabled={!send}
          onClick={({ currentTarget }) => schedule(currentTarget)}
        >
          <IconClock aria-hidden size={24} stroke={1.75} />
        </ActionIcon>
      )}
      <ActionIcon
        variant="filled"
        className={classes.send}
        aria-label={sendLabel}
        title={sendLabel}
        disabled={!send}
        onClick={send ?? undefined}
        onMouseDown={(event) => event.preventDefault()}
      >
        <IconSend2 aria-hidden size={24} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
