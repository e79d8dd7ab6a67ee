// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 48em)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether there is room beside the page. What a phone does not show it need not draw nor ask for. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}
