// SPDX-License-Identifier: EUPL-1.2
import { IconPaperclip } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DropZone.module.css";

type Props = {
  className: string | undefined;
  add: ((files: readonly File[]) => void) | null;
  children: ReactNode;
};

/** Files dropped anywhere on the conversation are attached. There are buttons for everybody else. */
export function DropZone({ className, add, children }: Props) {
  const { t } = useTranslation("messaging");
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const brings = (event: DragEvent) => add !== null && event.dataTransfer.types.includes("Files");
  const enter = (event: DragEvent, step: 1 | -1) => {
    if (!brings(event)) return;
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button says the same
    <div
      className={className}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => brings(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        add?.([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={classes.over}>
          <IconPaperclip aria-hidden size={32} />
          {t("composer.drop")}
        </div>
      )}
    </div>
  );
}
