// SPDX-License-Identifier: EUPL-1.2
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of page the focus goes to its heading, so that a screen reader reads the new page, not the old link. */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const active = document.activeElement;
        if (active instanceof HTMLElement && active.matches("input, textarea, [contenteditable]"))
          return;
        const heading = document.querySelector<HTMLElement>("[data-page-heading]");
        (heading ?? document.getElementById("main"))?.focus({ preventScroll: true });
      }),
    [router],
  );
}
