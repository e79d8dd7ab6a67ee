// SPDX-License-Identifier: EUPL-1.2

declare global {
  /** What boot.js asked for before the app had arrived, by path and query. */
  var schulhofAhead: Map<string, Promise<Response>> | undefined;
}

/** The answer to this very question, if it was asked ahead. Each is given once: the next time is another moment. */
export function takeAhead({ method, url }: Request): Promise<Response> | undefined {
  if (method !== "GET") return undefined;
  const { pathname, search } = new URL(url);
  const answer = globalThis.schulhofAhead?.get(pathname + search);
  globalThis.schulhofAhead?.delete(pathname + search);
  return answer;
}

/** The first page is there: whatever nobody took is out of date from now on. */
export function forgetAhead(): void {
  globalThis.schulhofAhead?.clear();
}
