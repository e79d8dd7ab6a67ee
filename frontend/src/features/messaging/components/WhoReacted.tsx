// SPDX-License-Identifier: EUPL-1.2
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { ErrorState } from "@/ui/ErrorState";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { SkeletonRows } from "@/ui/Skeletons";
import { reactionsQuery } from "../queries";
import classes from "./WhoReacted.module.css";

type Props = { message: Message; onClose: () => void };

/** Everybody who reacted, emoji by emoji. */
export default function WhoReacted({ message, onClose }: Props) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const { data, error, refetch } = useQuery(reactionsQuery(message.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("reactions.who_title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      {!data && !error && <SkeletonRows rows={3} />}
      {error && <ErrorState as="h3" error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p>{t("reactions.gone")}</p>}
      <ul className={classes.list}>
        {data?.map(({ emoji, people }) => (
          <li key={emoji}>
            <h3 className={classes.emoji}>
              {emoji} <span>{t("reactions.count", { count: people.length })}</span>
            </h3>
            <ul className={classes.people}>
              {people.map((person) => (
                <li key={person.id}>
                  <PersonAvatar person={person} size="s" />
                  <span dir="auto">{person.name}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
