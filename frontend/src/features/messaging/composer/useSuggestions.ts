// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { Person } from "@/api/types";
import { emojiWords } from "../emoji/words";
import { groupPeopleQuery } from "../queries";

export type Suggestion =
  | { readonly kind: "person"; readonly key: string; readonly person: Person }
  | { readonly kind: "emoji"; readonly key: string; readonly sign: string; readonly name: string };

/** What was begun: `@be` or `:son`, right before the cursor. */
export type Begun = {
  readonly kind: "person" | "emoji";
  readonly asked: string;
  readonly typed: number;
};

const PERSON = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u;
const EMOJI = /(?:^|\s):([\p{L}]{2,20})$/u;
const MOST = 6;

export function begunIn(textBefore: string): Begun | null {
  const name = PERSON.exec(textBefore)?.[1];
  if (name !== undefined) return { kind: "person", asked: name, typed: name.length + 1 };
  const word = EMOJI.exec(textBefore)?.[1];
  if (word !== undefined) return { kind: "emoji", asked: word, typed: word.length + 1 };
  return null;
}

type Material = {
  groupId: string;
  textBefore: string;
  take: (suggestion: Suggestion, begun: Begun) => void;
};

/** Names after an @ and pictures after a colon, chosen with the arrow keys and Enter. */
export function useSuggestions({ groupId, textBefore, take }: Material) {
  const [closed, setClosed] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const begun = closed === textBefore ? null : begunIn(textBefore);
  const people = useQuery({
    ...groupPeopleQuery(groupId, begun?.asked.trim() ?? ""),
    enabled: begun?.kind === "person",
    placeholderData: keepPreviousData,
  });
  const pictures = useQuery({
    queryKey: ["emoji suggestions", begun?.asked],
    queryFn: async () => (await emojiWords()).find(begun?.asked ?? "", MOST),
    enabled: begun?.kind === "emoji",
  });
  const all = begun ? suggestionsOf(begun, people.data ?? [], pictures.data ?? []) : [];
  const at = Math.min(chosen, Math.max(all.length - 1, 0));

  const choose = (suggestion: Suggestion | undefined) => {
    if (!begun || !suggestion) return;
    setChosen(0);
    take(suggestion, begun);
  };
  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (all.length === 0) return false;
    if (event.key === "ArrowDown") setChosen((at + 1) % all.length);
    else if (event.key === "ArrowUp") setChosen((at + all.length - 1) % all.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(all[at]);
    else if (event.key === "Escape") setClosed(textBefore);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { all, at, onKey, choose };
}

function suggestionsOf(
  begun: Begun,
  people: readonly Person[],
  pictures: readonly { sign: string; name: string }[],
): Suggestion[] {
  if (begun.kind === "emoji")
    return pictures.map(({ sign, name }) => ({ kind: "emoji", key: sign, sign, name }));
  const asked = begun.asked.trim().toLocaleLowerCase();
  return people
    .filter(({ name }) => name.toLocaleLowerCase().includes(asked))
    .slice(0, MOST)
    .map((person) => ({ kind: "person", key: person.id, person }));
}
