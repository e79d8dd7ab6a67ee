// SPDX-License-Identifier: EUPL-1.2
import createClient from "openapi-fetch";
import type { paths } from "./schema";
import { transport } from "./transport";

/** The typed client. Refusals are thrown (see transport), so an answer that arrives is a good one. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: transport });

/** The body of an answer that has one: `const me = bodyOf(await api.GET("/api/me"))`. */
export function bodyOf<T>(answer: { data?: T; response: Response }): T {
  if (answer.data === undefined) throw new Error(`Empty answer from ${answer.response.url}`);
  return answer.data;
}
