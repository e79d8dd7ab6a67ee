// SPDX-License-Identifier: EUPL-1.2
import { openStore } from "./store";

/**
 * How many messages wait on this device. Their number alone: while nobody can be asked who is here, words of whoever
 * sat here before are shown to nobody.
 */
export async function waitingHere(): Promise<number> {
  return (await (await openStore()).all()).length;
}
