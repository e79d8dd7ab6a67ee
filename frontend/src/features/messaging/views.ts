// SPDX-License-Identifier: EUPL-1.2

/** The group on the screen, and whether the person sees its newest messages right now. */
type View = { readonly groupId: string; readonly sees: () => boolean };

const open = new Set<View>();

/** Says that a conversation is on the screen, until the answer is called. */
export function viewing(view: View): () => void {
  open.add(view);
  return () => open.delete(view);
}

export function isOpen(groupId: string): boolean {
  return [...open].some((view) => view.groupId === groupId);
}

/** What arrives now is read in the same moment: it need not be counted first. */
export function isReading(groupId: string): boolean {
  return [...open].some((view) => view.groupId === groupId && view.sees());
}

/** The page is before the person's eyes: in front, and its window the active one. */
export function isLooking(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}
