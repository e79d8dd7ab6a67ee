// SPDX-License-Identifier: EUPL-1.2
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SearchPanel } from "./SearchPanel";

/** The search from everywhere (Ctrl+K). */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("search");
  const { t: app } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title")}
      size="lg"
      centered={false}
      yOffset="8vh"
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <SearchPanel onOpen={onClose} />
    </Modal>
  );
}
