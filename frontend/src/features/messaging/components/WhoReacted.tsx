// SPDX-License-Identifier: EUPL-1.2
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useChat } from "../chat";
import { groupPeopleQuery } from "../queries";
import { useNames } from "../useNames";
import classes from "./WhoReacted.module.css";

export default function WhoReacted({
  message,
  onClose,
}: {
  message: Message;
  onClose: () => void;
}) {
  const { t } = useTranslation("messaging");
  const { group } = useChat();
  useQuery(groupPeopleQuery(group.id, ""));
  const names = useNames();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("reactions.who_title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "app" }) }}
    >
      {message.reactions.length === 0 && <p>{t("reactions.gone")}</p>}
      <ul className={classes.list}>
        {message.reactions.map(({ emoji, person_ids }) => (
          <li key={emoji}>
            <span className={classes.emoji}>{emoji}</span>
            <span>{names(person_ids)}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
