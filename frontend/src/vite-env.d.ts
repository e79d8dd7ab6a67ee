// SPDX-License-Identifier: EUPL-1.2
/// <reference types="vite/client" />

declare module "virtual:theme.css";

/** The pictures and their words: `[emoji, name, other words, group]`. */
declare module "virtual:emoji/*" {
  const words: readonly (readonly [string, string, string, number])[];
  export default words;
}
