// SPDX-License-Identifier: EUPL-1.2

const AT_LATEST = 2000;
const PAUSE = 50;

/** Does what can wait once the browser has nothing better to do; one thing at a time, so that nobody is kept waiting. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: AT_LATEST });
  else setTimeout(work, PAUSE);
}

export function idle(): Promise<void> {
  return new Promise(whenIdle);
}
