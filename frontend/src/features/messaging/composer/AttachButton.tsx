// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Menu } from "@mantine/core";
import { IconCamera, IconPaperclip, IconPhoto } from "@tabler/icons-react";
import { type ChangeEvent, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Attaches files; on a device with a camera at hand also a photo taken right now. */
export function AttachButton({ add }: { add: (files: readonly File[]) => void }) {
  const { t } = useTranslation("messaging");
  const file = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const handheld = matchMedia("(hover: none) and (pointer: coarse)").matches;
  const taken = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
  const button = (
    <ActionIcon
      aria-label={t("composer.attach")}
      title={t("composer.attach")}
      onClick={handheld ? undefined : () => file.current?.click()}
    >
      <IconPaperclip aria-hidden size={24} stroke={1.75} />
    </ActionIcon>
  );
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
        <Menu position="top-start" shadow="md" radius="md">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPhoto aria-hidden size={20} />}
              onClick={() => file.current?.click()}
            >
              {t("composer.attach_file")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCamera aria-hidden size={20} />}
              onClick={() => camera.current?.click()}
            >
              {t("composer.attach_camera")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        button
      )}
    </>
  );
}
