// SPDX-License-Identifier: EUPL-1.2
import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Thread } from "@/api/types";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeletons";
import { isInThread, useChat } from "../chat";
import { Composer } from "../composer/Composer";
import { DropZone } from "../composer/DropZone";
import { useUploads } from "../composer/useUploads";
import { WhyNot } from "../composer/WhyNot";
import { useWaiting } from "../outbox/device";
import { threadQuery } from "../queries";
import { timeline } from "../timeline";
import { MessageRow } from "./MessageRow";
import { DayRow } from "./Rows";
import classes from "./ThreadPanel.module.css";
import { WaitingRow } from "./WaitingRow";

/** A message and the answers to it: beside the conversation, or in its place where there is no room. */
export default function ThreadPanel({ rootId, onClose }: { rootId: string; onClose: () => void }) {
  const { t } = useTranslation("messaging");
  const { group, me, editing, edit } = useChat();
  const here = editing && isInThread(editing, rootId) ? editing : null;
  const files = useUploads(group.abilities);
  const thread = useQuery(threadQuery(rootId));
  const place = useMemo(
    () => ({ personId: me, groupId: group.id, rootId }),
    [me, group.id, rootId],
  );
  const heading = useFocusLent();
  const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === "Escape" && !defaultPrevented) onClose();
  };
  const name = thread.data?.root.author.name ?? "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes; the button says the same
    <div className={classes.panel} onKeyDown={onKeyDown}>
      <DropZone className={classes.inner} add={group.abilities.post ? files.add : null}>
        <header className={classes.header}>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {t("thread.title")}
          </h2>
          <CloseButton aria-label={t("thread.close")} iconSize={24} onClick={onClose} />
        </header>
        {thread.isPending && <SkeletonRows rows={3} />}
        {thread.error && <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />}
        {thread.data && <Replies thread={thread.data} />}
        {group.abilities.post ? (
          <Composer
            key={here?.id ?? "new"}
            place={place}
            label={t("composer.label_thread", { name })}
            placeholder={t("composer.placeholder_thread")}
            files={files}
            editing={here}
            stopEditing={() => edit(null)}
          />
        ) : (
          <WhyNot group={group} />
        )}
      </DropZone>
    </div>
  );
}

/** The thread begins with its heading; when it closes, the focus goes back to the message it came from. */
function useFocusLent() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement?.closest<HTMLElement>("[data-message]");
    heading.current?.focus({ preventScroll: true });
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) before?.focus({ preventScroll: true });
      });
    };
  }, []);
  return heading;
}

function Replies({ thread: { root, items } }: { thread: Thread }) {
  const { t } = useTranslation("messaging");
  const { me } = useChat();
  const waiting = useWaiting();
  const mine = waiting.entries.filter(({ threadRootId }) => threadRootId === root.id);
  const rows = timeline({ messages: items, waiting: mine, readUpto: null, me });
  const place = useRef<HTMLDivElement>(null);
  const count = rows.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end moves when a row is added
  useLayoutEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [count]);
  const rowProps = { inThread: true, focusable: true, onFocus: () => {} };
  return (
    <div
      ref={place}
      className={classes.replies}
      role="log"
      aria-live="off"
      aria-label={t("thread.log", { name: root.author.name })}
    >
      <MessageRow message={root} opens {...rowProps} />
      <p className={classes.count}>
        {items.length > 0 ? t("thread.replies", { count: items.length }) : t("thread.empty")}
      </p>
      <ol className={classes.list}>
        {rows.map((row) => (
          <li key={row.key}>
            {row.kind === "day" && <DayRow at={row.at} />}
            {row.kind === "message" && (
              <MessageRow message={row.message} opens={row.opens} {...rowProps} />
            )}
            {row.kind === "waiting" && (
              <WaitingRow {...row} sending={waiting.sending === row.entry.clientId} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
