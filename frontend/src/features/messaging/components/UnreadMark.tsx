// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { type Count, useUnread, useUnreadIn } from "../unread";
import classes from "./UnreadMark.module.css";

/** How much is new in a group: a calm number, with an @ when somebody named me. Nothing when all is read. */
export function UnreadMark({ groupId }: { groupId: string }) {
  return <Mark {...useUnread(groupId)} />;
}

/** The same for several groups together. */
export function UnreadSum({ groupIds }: { groupIds: readonly string[] }) {
  return <Mark {...useUnreadIn(groupIds)} />;
}

const MOST = 99;

function Mark({ unread, mentions }: Count) {
  const { t } = useTranslation();
  if (unread === 0) return null;
  const words = [t("unread", { count: unread })];
  if (mentions > 0) words.push(t("mentions", { count: mentions }));
  return (
    <span className={classes.mark} role="img" aria-label={words.join(", ")}>
      {mentions > 0 && "@"}
      {unread > MOST ? `${MOST}+` : unread}
    </span>
  );
}
