// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/search";

const en: typeof de = {
  title: "Search",
  label: "Search for people, groups and messages",
  label_places: "Search for groups and messages",
  placeholder: "Whom or what are you looking for?",
  placeholder_places: "What are you looking for?",
  hint: "Arrow keys choose, Enter opens.",
  places: "Communities and groups",
  go_to: "Go to",
  people: "People",
  messages: "Messages",
  none_title: "Nothing found",
  none_text: "Check the spelling, or try a single word.",
  start_text_places: "Groups, or words from messages. Only what you may read is searched.",
  start_text: "Names, groups or words from messages. Only what you may read is searched.",
  found_one: "{{count}} hit",
  found_other: "{{count}} hits",
  searching: "Searching …",
  in: "{{author}} in {{place}}",
};

export default en;
