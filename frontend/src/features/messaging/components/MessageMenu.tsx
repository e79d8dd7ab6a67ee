// SPDX-License-Identifier: EUPL-1.2
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Sheet } from "@/ui/Sheet";
import { type Asked, useChat } from "../chat";
import { Anchor } from "./Anchor";
import classes from "./MessageMenu.module.css";
import { type Act, useMessageActs } from "./useMessageActs";

/** The six that say most of what has to be said. */
const QUICK = ["👍", "❤️", "😂", "🎉", "🤔", "✅"] as const;

type Props = { asked: Asked; onClose: () => void; onRemove: () => void; onWho: () => void };

/** Everything one can do with a message: a menu beside it, or, for fingers, a sheet from below. */
export default function MessageMenu(props: Props) {
  const { asked, onClose } = props;
  const { t } = useTranslation("messaging");
  const acts = useMessageActs(props);
  const label = t("act.tools", { name: asked.message.author.name });
  if (!asked.anchor)
    return (
      <Sheet title={label} onClose={onClose}>
        <Quick asked={asked} onDone={onClose} />
        {acts.map((act) => (
          <button
            key={act.key}
            type="button"
            className={classes.act}
            data-tone={act.tone}
            onClick={act.run}
          >
            {act.picture} {act.label}
          </button>
        ))}
      </Sheet>
    );
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-end"
      portalProps={{ target: "#main" }}
      shadow="md"
      radius="md"
      width={264}
      returnFocus={false}
      // The key that opens the menu is still on its way to the document, where it would close it again.
      clickOutsideEvents={["mousedown", "touchstart"]}
    >
      <Anchor at={asked.anchor} target={Menu.Target} />
      <Menu.Dropdown aria-label={label} className={classes.dropdown ?? ""}>
        <QuickItems asked={asked} onDone={onClose} />
        {acts.map((act) => (
          <Item key={act.key} act={act} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ act }: { act: Act }) {
  return (
    <Menu.Item
      leftSection={act.picture}
      onClick={act.run}
      className={act.tone === "bad" ? (classes.bad ?? "") : ""}
    >
      {act.label}
    </Menu.Item>
  );
}

function useQuick({ message }: Asked, onDone: () => void) {
  const { t } = useTranslation("messaging");
  const chat = useChat();
  if (!chat.mayReact) return [];
  return QUICK.map((emoji) => ({
    emoji,
    label: t("act.react_with", { emoji }),
    run: () => {
      chat.react(message, emoji);
      onDone();
    },
  }));
}

function Quick({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const quick = useQuick(asked, onDone);
  if (quick.length === 0) return null;
  return (
    <div className={classes.quick}>
      {quick.map(({ emoji, label, run }) => (
        <button key={emoji} type="button" aria-label={label} onClick={run}>
          {emoji}
        </button>
      ))}
    </div>
  );
}

function QuickItems({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const quick = useQuick(asked, onDone);
  if (quick.length === 0) return null;
  return (
    <>
      <div className={classes.quickItems}>
        {quick.map(({ emoji, label, run }) => (
          <Menu.Item key={emoji} aria-label={label} onClick={run}>
            {emoji}
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
    </>
  );
}
