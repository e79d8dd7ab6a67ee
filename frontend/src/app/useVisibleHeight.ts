// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";

/** Browsers that lay their keyboard over the page tell so only here; the style sheet reads it as --visible-height. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const root = document.documentElement.style;
    const measure = () => {
      const covered = window.innerHeight - view.height > 100 && view.scale === 1;
      if (covered) root.setProperty("--visible-height", `${Math.round(view.height)}px`);
      else root.removeProperty("--visible-height");
    };
    view.addEventListener("resize", measure);
    return () => {
      view.removeEventListener("resize", measure);
      root.removeProperty("--visible-height");
    };
  }, []);
}
