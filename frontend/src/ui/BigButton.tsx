// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes } from "react";
import classes from "./BigButton.module.css";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

/** The one act of a page that must be there at once. While it works it stays focusable and takes no second press. */
export function BigButton({ busy = false, children, onClick, ...rest }: Props) {
  return (
    <button
      type="submit"
      {...rest}
      className={classes.button}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span>{children}</span>
      {busy && <span className={classes.dots} aria-hidden />}
    </button>
  );
}
