// SPDX-License-Identifier: EUPL-1.2

const PLATFORM =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|clsx|@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core)|@mantine\/hooks)\//;
const MANTINE_BASE =
  /@mantine\/core\/esm\/(core|utils)\/|@mantine\/core\/esm\/components\/(Button|UnstyledButton|ActionIcon|CloseButton|Loader|Transition|VisuallyHidden|Portal)\//;
const MANTINE_REST =
  /node_modules\/(@mantine\/core\/esm\/components|@floating-ui|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar|get-nonce|tslib)\//;
const PIECES = /src\/(ui|i18n|api)\/|node_modules\/@tabler\//;
const LATER = /ConfirmDialogBody|IssueDialog|MenuSheet|src\/ui\/Sheet|src\/i18n\/(de|en)\//;
/** What shell and conversation share. Nothing in here may need widgets: it comes with the first page. */
const TALK =
  /src\/(live\/|features\/(people\/(session|useAppearance)|communities\/live|messaging\/(acts|cache|catchUp|chat|decode|drafts|live|marker|unread|upload|useNames|views|outbox\/|art\/|text\/(MessageText|mentions|shape)|components\/(FileCard|UnreadMark|groupName))))|node_modules\/idb\//;

/** Few files instead of many small ones: what every page needs, what the signed-in pages share, shared small pieces. */
export const chunks = [
  { name: "platform", test: PLATFORM, priority: 40 },
  { name: "base", test: MANTINE_BASE, priority: 30 },
  { name: "widgets", test: MANTINE_REST, minShareCount: 2, priority: 20 },
  {
    name: "pieces",
    test: (id: string) => PIECES.test(id) && !LATER.test(id),
    minShareCount: 2,
    priority: 10,
  },
  { name: "talk", test: TALK, minShareCount: 2, priority: 5 },
];
