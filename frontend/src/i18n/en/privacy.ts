// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/privacy";

const en: typeof de = {
  mine: {
    title: "My data",
    text: "See what Schulhof keeps about you, take it along, or have it erased.",
    me: "About you",
    child: "About {{name}}",
    more_title: "More about this",
    open: "See, take along or erase my data",
  },
  copy: {
    title: "Take everything along",
    text: "You get a file with everything that is kept about you: to read, for programs, and with your files.",
    text_child:
      "You get a file with what is kept about your child. What it wrote to others in confidence is not in it. Your child sees that you asked.",
    ask: "Make a copy",
    ask_again: "Make a new copy",
    making: "Your copy is being made. You may leave this page; we tell you here when it is ready.",
    ready: "Your copy is ready ({{size}}). You can download it once, until {{day}}.",
    fetched: "The copy of {{day}} was downloaded and is erased here.",
    expired: "The last copy was not fetched and is erased.",
    failed: "The copy could not be made. It is not your fault. Please try again.",
    fetch: "Download copy",
    fetch_text:
      "Everything about you is in this file. Download it only to a device of your own. After that it is gone here.",
    file_name: "schulhof-my-data.zip",
    saved: "Your copy is downloaded.",
    by_guardian: "{{name}} asked for a copy of your data on {{day}}.",
  },
  erasure: {
    title: "Erase account",
    title_child: "Erase your child's account",
    text: "Your account and everything you wrote and uploaded is erased after 30 days. Until then you can change your mind.",
    text_child:
      "The account of {{name}} and everything in it is erased after 30 days. Until then you can change your minds.",
    ask: "Erase my account",
    ask_child: "Erase the account of {{name}}",
    asked: "The account will be erased.",
    what_goes:
      "After 30 days name, messages, files and everything else go for ever. Where others answered, only “deleted” remains.",
    take_along: "Would you like to keep something? Then download your copy first.",
    days_zero: "Erased today",
    days_one: "{{count}} day left",
    days_other: "{{count}} days left",
    waiting: "The account is erased on {{day}}. Until then everything goes on as ever.",
    waiting_other:
      "Somebody of your family wants the account to be erased on {{day}}. Until then everything goes on as ever.",
    cancel: "Do not erase",
    cancelled: "The account stays.",
    running: "The account is being erased.",
  },
  kept: {
    title: "What we keep and how long",
    text: "The program writes this page itself, from what it really keeps.",
    back: "To Schulhof",
    readers: "Who reads it: {{who}}",
    only_you: "only you",
    on_erasure: "If you have your account erased: {{what}}",
    basis: "Why we may do this: {{basis}}",
  },
  register: {
    title: "Data protection",
    text: "What goes soon, and what was erased. No names and no content stand here.",
  },
  planned: {
    title: "Goes soon",
    text: "What passes its period goes by itself. If you still need something, for a dispute for example, hold it back with a reason.",
    none: "Nothing is due",
    none_text: "A week before something is deleted it stands here.",
    count_one: "{{count}} entry, from {{day}} on",
    count_other: "{{count}} entries, from {{day}} on",
    vetoed: "Held back until {{day}}: {{reason}}",
    veto: "Hold back",
    change: "Change",
    held: "It stays for now.",
    reason: "Why?",
    reason_hint: "No names, please.",
    until: "Until when?",
    until_hint: "Half a year at most. After that it goes by itself.",
  },
  log: {
    title: "Erased accounts",
    text: "For each account, how much was erased from where. Whose account it was does not stand here.",
    none: "No account was erased yet",
    none_text: "When one is erased, it says here how much went.",
    state: {
      waiting: "Will be erased on {{day}}",
      running: "Is being erased",
      kept: "Erased, except for evidence whose period still runs",
      done: "Erased on {{day}}",
      cancelled: "Called off on {{day}}",
    },
    reason: {
      asked: "asked for on {{day}}",
      left: "left the school",
      restored: "erased again after a restore",
    },
    steps_one: "{{count}} area",
    steps_other: "{{count}} areas",
    what: "What",
    found: "found",
    erased: "erased",
    kept: "stays",
  },
};

export default en;
