// SPDX-License-Identifier: EUPL-1.2

/** Puts text where the cursor is, as if it were typed: undo works. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand?.("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Puts marks around what is selected, or around the cursor. */
export function wrapSelection(area: HTMLTextAreaElement, [before, after]: [string, string]): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  insertText(area, `${before}${chosen}${after}`);
  area.setSelectionRange(start + before.length, start + before.length + chosen.length);
}

/** Puts a mark before each of the lines that are selected. */
export function markLines(area: HTMLTextAreaElement, mark: string): void {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const lines = value.slice(start, selectionEnd).split("\n");
  area.setSelectionRange(start, selectionEnd);
  insertText(area, lines.map((line) => `${mark}${line}`).join("\n"));
}

/** Replaces what stands before the cursor: the beginning of a name by the name. */
export function replaceBefore(area: HTMLTextAreaElement, length: number, text: string): void {
  const end = area.selectionStart;
  area.setSelectionRange(end - length, end);
  insertText(area, text);
}
