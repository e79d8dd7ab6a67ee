// SPDX-License-Identifier: EUPL-1.2

export type Slip = { loginName: string; code: string };

/** What the square on the slip carries: …/activate#n=LOGIN&c=CODE. The part after # never reaches a server's log. */
export function slipFromHash(hash: string): Slip | null {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const loginName = params.get("n")?.trim() ?? "";
  const code = params.get("c")?.trim() ?? "";
  return loginName && code ? { loginName, code } : null;
}

/** Takes the code out of the address, so that it stays neither on the screen nor in the history. */
export function takeSlip(): Slip | null {
  const slip = slipFromHash(location.hash);
  if (slip) history.replaceState(history.state, "", location.pathname);
  return slip;
}
