// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";

/** Names the browser tab: the page first, the house after it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Schulhof` : "Schulhof";
  }, [title]);
}
