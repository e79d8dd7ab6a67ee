// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import classes from "./PrintSheet.module.css";

/** What comes out of the printer instead of the page. On the screen it is not there. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} data-print-sheet>
      {children}
    </div>,
    document.body,
  );
}
