// SPDX-License-Identifier: EUPL-1.2
import { Menu } from "@mantine/core";
import { IconCamera, IconPhoto } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SheetControl } from "@/ui/LaterMenu";
import { MenuSheet } from "@/ui/MenuSheet";

type Props = SheetControl & { onFile: () => void; onCamera: () => void };

export default function AttachSheet({ onFile, onCamera, ...control }: Props) {
  const { t } = useTranslation("messaging");
  return (
    <MenuSheet {...control} position="top-start">
      <Menu.Item leftSection={<IconPhoto aria-hidden size={20} />} onClick={onFile}>
        {t("composer.attach_file")}
      </Menu.Item>
      <Menu.Item leftSection={<IconCamera aria-hidden size={20} />} onClick={onCamera}>
        {t("composer.attach_camera")}
      </Menu.Item>
    </MenuSheet>
  );
}
