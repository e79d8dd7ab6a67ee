// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";

const PORTAL = "[data-portal]";

/**
 * Gives the focus back when a dialog that held it is gone. The library does so for a dialog that closes, not for one
 * that is taken off the page; without this the keyboard would start again at the top.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(PORTAL)) last = target;
    };
    const giveBack = () => {
      requestAnimationFrame(() => {
        const lost = !document.activeElement || document.activeElement === document.body;
        const another = document.querySelector(`${PORTAL} [role="dialog"]`);
        if (lost && !another && last?.isConnected) last.focus({ preventScroll: true });
      });
    };
    const inside = new MutationObserver((changes) => {
      if (changes.some(({ removedNodes }) => removedNodes.length > 0)) giveBack();
    });
    const watch = () => {
      for (const portal of document.querySelectorAll(`body > ${PORTAL}`)) {
        inside.observe(portal, { childList: true, subtree: true });
      }
    };
    const outside = new MutationObserver(watch);
    document.addEventListener("focusin", remember);
    outside.observe(document.body, { childList: true });
    watch();
    return () => {
      document.removeEventListener("focusin", remember);
      outside.disconnect();
      inside.disconnect();
    };
  }, []);
}
