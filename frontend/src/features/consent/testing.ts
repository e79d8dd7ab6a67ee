// SPDX-License-Identifier: EUPL-1.2
import { school, sophie } from "@/test/cast";
import type { Matter, PurposeText } from "./api";

/** A matter as the server tells it: Sophie is asked whether she wants to take part. */
export function matter(change: Partial<Matter> = {}): Matter {
  return {
    person: sophie,
    is_me: true,
    school,
    purpose: "participation",
    version: 1,
    is_public_task: false,
    state: "waiting",
    need: "guardian",
    my_word: null,
    may_answer: true,
    asked: true,
    ...change,
  };
}

const NAMES = {
  participation: "Mitmachen",
  direct_messages: "Direktnachrichten",
  photos: "Fotos",
  name_search: "Personensuche",
} satisfies Record<Matter["purpose"], string>;

export const TEXTS = (["participation", "direct_messages", "photos", "name_search"] as const).map(
  (purpose): PurposeText => ({
    purpose,
    version: 1,
    name: NAMES[purpose],
    data: ["Name"],
    recipients: ["deine Gruppen"],
    retention: "Solange du mitmachst.",
    child: `${NAMES[purpose]} für Kinder`,
    easy: `${NAMES[purpose]} in einfacher Sprache`,
    full: `${NAMES[purpose]} ganz genau`,
  }),
);
