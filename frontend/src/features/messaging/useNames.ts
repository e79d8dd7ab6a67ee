// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Person, Thread } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { knownConversation } from "./cache";
import { useChat } from "./chat";

const NAMED = 8;

/** Names for ids, as far as this page has met the people: "du, Ben B. und 3 weitere Personen". */
export function useNames(): (ids: readonly string[]) => string {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const client = useQueryClient();
  const { group, me } = useChat();
  return useCallback(
    (ids) => {
      const met = new Map<string, string>();
      const meet = (person: Person) => met.set(person.id, person.name);
      for (const person of group.participants) meet(person);
      for (const { author } of knownConversation(client, group.id)?.messages ?? []) meet(author);
      for (const [, thread] of client.getQueriesData<Thread>({ queryKey: ["threads"] }))
        for (const { author } of thread?.items ?? []) meet(author);
      for (const [, people] of client.getQueriesData<Person[]>({
        queryKey: ["groups", group.id, "people"],
      }))
        for (const person of people ?? []) meet(person);
      met.set(me, t("you"));
      const known = ids.flatMap((id) => met.get(id) ?? []).slice(0, NAMED);
      const others = ids.length - known.length;
      if (known.length === 0) return t("reactions.count", { count: others });
      const more = others > 0 ? [t("reactions.and_more", { count: others })] : [];
      return format.list([...known, ...more]);
    },
    [client, format, group, me, t],
  );
}
