// SPDX-License-Identifier: EUPL-1.2
import { Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Sheet } from "@/ui/Sheet";
import { Anchor } from "../components/Anchor";
import { EmojiPicker } from "./EmojiPicker";

type Props = {
  /** Beside what it stands; null for a sheet from below. */
  anchor: HTMLElement | null;
  onPick: (sign: string) => void;
  onClose: () => void;
};

export default function EmojiPopover({ anchor, onPick, onClose }: Props) {
  const { t } = useTranslation("messaging");
  if (!anchor || matchMedia("(max-width: 47.99em)").matches)
    return (
      <Sheet title={t("emoji.title")} onClose={onClose}>
        <EmojiPicker onPick={onPick} />
      </Sheet>
    );
  return (
    <Popover
      opened
      onDismiss={onClose}
      position="top"
      portalProps={{ target: "#main" }}
      shadow="md"
      radius="md"
      width={368}
      trapFocus
      returnFocus={false}
      closeOnEscape
    >
      <Anchor at={anchor} target={Popover.Target} />
      <Popover.Dropdown aria-label={t("emoji.title")}>
        <EmojiPicker onPick={onPick} />
      </Popover.Dropdown>
    </Popover>
  );
}
