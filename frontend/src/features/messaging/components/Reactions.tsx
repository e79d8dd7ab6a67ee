// SPDX-License-Identifier: EUPL-1.2
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useChat } from "../chat";
import { useNames } from "../useNames";
import classes from "./Reactions.module.css";

/** The reactions below a message. A tap joins in or takes the own one back. */
export function Reactions({ message }: { message: Message }) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  const names = useNames();
  if (message.reactions.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t("reactions.label")}>
      {message.reactions.map(({ emoji, person_ids }) => {
        const mine = person_ids.includes(chat.me);
        const act = t(mine ? "reactions.mine" : "reactions.theirs", { names: names(person_ids) });
        return (
          <li key={emoji}>
            <button
              type="button"
              className={classes.reaction}
              data-mine={mine || undefined}
              aria-pressed={mine}
              title={names(person_ids)}
              disabled={!chat.mayReact}
              onClick={() => chat.react(message, emoji)}
            >
              <span>{emoji}</span> <span>{person_ids.length}</span>
              <VisuallyHidden> {act}</VisuallyHidden>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
