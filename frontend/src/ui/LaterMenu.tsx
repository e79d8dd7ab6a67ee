// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, Suspense, useId, useRef, useState } from "react";
import classes from "./LaterMenu.module.css";

export type MenuControl = {
  id: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  onPointerDown: () => void;
  onClick: () => void;
};

export type SheetControl = { id: string; opened: boolean; onClose: () => void };

type Props = {
  /** The button; everything it gets goes onto it. */
  children: (control: MenuControl) => ReactNode;
  /** The menu itself, a lazy component around `MenuSheet`. */
  sheet: (control: SheetControl) => ReactNode;
};

/** A menu whose machinery is fetched when somebody first opens it, so that no page waits for it. */
export function LaterMenu({ children, sheet }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const wasOpen = useRef(false);
  const press = () => {
    // A press outside closes an open menu before the click arrives; that click must not open it again.
    const closing = wasOpen.current;
    wasOpen.current = false;
    if (closing) return;
    setWanted(true);
    setOpened(true);
  };
  // While the menu is open the focus is inside it; it goes back to where it came from.
  const close = () => {
    setOpened(false);
    document.getElementById(id)?.focus();
  };
  return (
    <div className={classes.place}>
      {children({
        id,
        "aria-haspopup": "menu",
        "aria-expanded": opened,
        onPointerDown: () => {
          wasOpen.current = opened;
        },
        onClick: press,
      })}
      {wanted && <Suspense fallback={null}>{sheet({ id, opened, onClose: close })}</Suspense>}
    </div>
  );
}
