// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type ChangeEvent, lazy, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LaterMenu } from "@/ui/LaterMenu";

const AttachSheet = lazy(() => import("./AttachSheet"));

type Props = { add: (files: readonly File[]) => void; photos: boolean };

/** Attaches files; on a device with a camera at hand also a photo taken right now. */
export function AttachButton({ add, photos }: Props) {
  const { t } = useTranslation("messaging");
  const file = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const handheld = photos && matchMedia("(hover: none) and (pointer: coarse)").matches;
  const taken = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
  const names = { "aria-label": t("composer.attach"), title: t("composer.attach") };
  const picture = <IconPaperclip aria-hidden size={24} stroke={1.75} />;
  const pickFile = () => file.current?.click();
  return (
    <>
      <input ref={file} type="file" multiple hidden onChange={taken} data-attach />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={taken}
      />
      {handheld ? (
        <LaterMenu
          sheet={(control) => (
            <AttachSheet {...control} onFile={pickFile} onCamera={() => camera.current?.click()} />
          )}
        >
          {(control) => (
            <ActionIcon {...control} {...names}>
              {picture}
            </ActionIcon>
          )}
        </LaterMenu>
      ) : (
        <ActionIcon {...names} onClick={pickFile}>
          {picture}
        </ActionIcon>
      )}
    </>
  );
}
