// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import list from "@/ui/List.module.css";
import { QrSquare } from "@/ui/QrSquare";
import { classCardsQuery, type DeviceJoining } from "../api";

type Props = { classId: string; joining: DeviceJoining; onClose: () => void };

/** What the tablet scans to join; shown this once. */
export function JoiningDialog({ classId, joining, onClose }: Props) {
  const { t } = useTranslation("cards");
  const { t: app } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const close = () => {
    onClose();
    void queryClient.invalidateQueries(classCardsQuery(classId));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("joining.title", { name: joining.name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={list.form}>
        <p>{t("joining.text", { time: format.time(joining.joins_until) })}</p>
        <QrSquare square={joining.square} label={t("joining.square")} />
        <div className={list.buttons}>
          <Button onClick={close}>{t("joining.done")}</Button>
        </div>
      </div>
    </Modal>
  );
}
