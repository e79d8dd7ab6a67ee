// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useMe } from "@/features/people/api";
import { usePageTitle } from "@/ui/usePageTitle";
import { ChatContext, isInThread } from "../chat";
import { Composer } from "../composer/Composer";
import { DropZone } from "../composer/DropZone";
import { useUploads } from "../composer/useUploads";
import { WhyNot } from "../composer/WhyNot";
import type { Conversation } from "../conversation";
import { useWaiting } from "../outbox/device";
import { timeline } from "../timeline";
import { useUnread } from "../unread";
import { Beginning } from "./Beginning";
import { GroupHeader } from "./GroupHeader";
import classes from "./GroupView.module.css";
import { nameOf } from "./groupName";
import { Overlays } from "./Overlays";
import { Timeline } from "./Timeline";
import { useChatDesk } from "./useChatDesk";
import { useFirstLine } from "./useFirstLine";

const ThreadPanel = lazy(() => import("./ThreadPanel"));

type Props = {
  group: Group;
  conversation: Conversation;
  target: number | null;
  threadId: string | null;
};

export function GroupView({ group, conversation, target, threadId }: Props) {
  const { t } = useTranslation("messaging");
  const me = useMe().person.id;
  const desk = useChatDesk(group, me);
  const files = useUploads(group.abilities);
  const waiting = useWaiting();
  const { unread } = useUnread(group.id);
  const readUpto = useFirstLine(conversation.readUpto);
  const name = nameOf(group, me);
  usePageTitle(name);
  const place = useMemo(() => ({ personId: me, groupId: group.id }), [me, group.id]);
  const rows = useMemo(() => {
    const mine = waiting.entries.filter((entry) => entry.groupId === group.id);
    return timeline({ messages: conversation.messages, waiting: mine, readUpto, me });
  }, [conversation.messages, waiting.entries, readUpto, group.id, me]);
  const pictures = conversation.messages.flatMap(({ attachments }) =>
    attachments.filter(({ image, unreadable }) => image && !unreadable),
  );
  const { editing, edit } = desk.chat;
  const here = editing && !(threadId !== null && isInThread(editing, threadId)) ? editing : null;
  const mayWrite = group.abilities.post;
  return (
    <ChatContext value={desk.chat}>
      <div className={classes.view} data-thread={threadId !== null || undefined}>
        <DropZone className={classes.main} add={mayWrite ? files.add : null}>
          <GroupHeader group={group} />
          <Timeline
            label={t("log", { name })}
            rows={rows}
            conversation={conversation}
            sending={waiting.sending}
            target={target}
            unread={unread}
            beginning={<Beginning group={group} empty={rows.length === 0} />}
          />
          {mayWrite ? (
            <Composer
              key={here?.id ?? "new"}
              place={place}
              label={t("composer.label", { name })}
              placeholder={t("composer.placeholder")}
              files={files}
              editing={here}
              stopEditing={() => edit(null)}
            />
          ) : (
            <WhyNot group={group} />
          )}
        </DropZone>
        {threadId !== null && (
          <Suspense fallback={null}>
            <ThreadPanel key={threadId} rootId={threadId} onClose={desk.closeThread} />
          </Suspense>
        )}
      </div>
      <Overlays overlay={desk.overlay} set={desk.setOverlay} pictures={pictures} />
    </ChatContext>
  );
}
