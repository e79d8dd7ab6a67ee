// SPDX-License-Identifier: EUPL-1.2

/** Hands a file over to the browser's downloads; the page forgets it at once. */
export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
