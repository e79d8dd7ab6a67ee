// SPDX-License-Identifier: EUPL-1.2
import { lazy, type ReactNode, Suspense, useRef } from "react";

const ConfirmDialogBody = lazy(() => import("./ConfirmDialogBody"));

export type ConfirmDialogProps = {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The act itself, never "OK". */
  confirmLabel: string;
  danger?: boolean;
  busy?: boolean;
};

/** Asks before an act that is hard to undo. Escape and the cancel button do nothing and give the focus back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const wanted = useRef(false);
  wanted.current ||= props.opened;
  if (!wanted.current) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialogBody {...props} />
    </Suspense>
  );
}
