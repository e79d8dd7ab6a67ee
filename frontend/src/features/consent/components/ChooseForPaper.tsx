// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Community, Message, Person } from "@/api/types";
import { communitiesQuery } from "@/features/communities/api";
import { fetchPage } from "@/features/messaging/pages";
import { inOneLine } from "@/features/messaging/text/mentions";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { PaperSheets } from "./PaperSheets";

type Props = { pupils: Person[]; className: string };
type Place = { id: string; label: string };

const EXCERPT = 160;

/** Messages as they stand in a group, the newest first, fetched for this page alone. */
const messagesForPaper = (groupId: string) =>
  infiniteQueryOptions({
    queryKey: ["paper", groupId],
    queryFn: ({ pageParam, signal }) =>
      fetchPage(groupId, pageParam ? { before: pageParam } : {}, signal),
    initialPageParam: 0,
    getNextPageParam: ({ has_before, items }) => (has_before ? items[0]?.number : undefined),
    enabled: groupId !== "",
  });

/** From a group of one's choice, the messages that are printed; nothing is chosen before. */
export function ChooseForPaper({ pupils, className }: Props) {
  const { t } = useTranslation("schools");
  const communities = useQuery(communitiesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  if (communities.error)
    return <ErrorState error={communities.error} onRetry={() => void communities.refetch()} />;
  if (!communities.data) return <SkeletonRows rows={4} />;
  const places = placesIn(communities.data, className);
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  return (
    <Card title={t("paper.choose")} text={t("paper.card")}>
      {place ? (
        <>
          <NativeSelect
            size="md"
            label={t("paper.group")}
            value={place.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={places.map(({ id, label }) => ({ value: id, label }))}
          />
          <Messages key={place.id} place={place} pupils={pupils} />
        </>
      ) : (
        <p className={list.soft}>{t("paper.no_group")}</p>
      )}
    </Card>
  );
}

/** All groups one reads, those of the class first. */
function placesIn(communities: Community[], className: string): Place[] {
  const first = communities.filter(({ name }) => name === className);
  const others = communities.filter(({ name, kind }) => name !== className && kind !== "staff");
  return [...first, ...others].flatMap(({ name, groups }) =>
    groups.map((group) => ({
      id: group.id,
      label: group.name === name ? name : `${name}: ${group.name}`,
    })),
  );
}

function Messages({ place, pupils }: { place: Place; pupils: Person[] }) {
  const { t } = useTranslation("schools");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(messagesForPaper(place.id));
  if (query.error)
    return <ErrorState as="h3" error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={4} />;
  const messages = [...query.data.pages]
    .reverse()
    .flatMap(({ items }) => items)
    .filter(({ deleted, unreadable }) => !deleted && !unreadable);
  const printed = messages.filter(({ id }) => picked.has(id));
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <>
      {messages.length === 0 && <p className={list.soft}>{t("paper.nothing")}</p>}
      <ul className={list.list}>
        {[...messages].reverse().map((message) => (
          <Pick
            key={message.id}
            message={message}
            checked={picked.has(message.id)}
            onToggle={() => toggle(message.id)}
          />
        ))}
      </ul>
      <div className={list.buttons}>
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("paper.earlier")}
          </Button>
        )}
        <Button
          leftSection={<IconPrinter aria-hidden size={20} />}
          disabled={printed.length === 0}
          onClick={() => window.print()}
        >
          {t("paper.print")}
        </Button>
      </div>
      <p className={list.soft} role="status">
        {printed.length > 0 && t("paper.printed", { count: printed.length })}
      </p>
      {printed.length > 0 && <PaperSheets pupils={pupils} group={place.label} messages={printed} />}
    </>
  );
}

type PickProps = { message: Message; checked: boolean; onToggle: () => void };

function Pick({ message, checked, onToggle }: PickProps) {
  const { t } = useTranslation("schools");
  const format = useFormat();
  const { author, body, created_at, attachments } = message;
  return (
    <li className={list.row}>
      <Checkbox
        checked={checked}
        onChange={onToggle}
        label={t("paper.pick", { name: author.name, when: format.dayAndTime(created_at) })}
        description={inOneLine(body, EXCERPT)}
      />
      {attachments.length > 0 && (
        <span className={list.words}>
          {attachments.map(({ id, name, url }) => (
            <a key={id} href={url} target="_blank" rel="noopener">
              {name}
            </a>
          ))}
        </span>
      )}
    </li>
  );
}
