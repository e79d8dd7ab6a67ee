// SPDX-License-Identifier: EUPL-1.2
import { vi } from "vitest";

type Answer = (request: Request) => unknown | Promise<unknown>;

/** A server for tests: answers by "METHOD /path" (without query), notes what it was asked, 404 for the rest. */
export class ServerDouble {
  readonly asked: string[] = [];
  readonly bodies: unknown[] = [];
  online = true;
  readonly #answers = new Map<string, Answer>();

  constructor() {
    vi.stubGlobal("fetch", (input: Request | string) => this.#fetch(input));
  }

  on(what: string, answer: Answer): this {
    this.#answers.set(what, answer);
    return this;
  }

  count(what: string): number {
    return this.asked.filter((entry) => entry.startsWith(what)).length;
  }

  async #fetch(input: Request | string): Promise<Response> {
    const request = typeof input === "string" ? new Request(new URL(input, location.href)) : input;
    const { pathname, search } = new URL(request.url);
    if (!this.online) throw new TypeError("Failed to fetch");
    this.asked.push(`${request.method} ${decodeURIComponent(pathname)}${search}`);
    const answer = this.#answers.get(`${request.method} ${decodeURIComponent(pathname)}`);
    if (!answer) return problem(404, "not_found");
    if (request.method !== "GET")
      this.bodies.push(
        await request
          .clone()
          .json()
          .catch(() => null),
      );
    const body = await answer(request);
    if (body instanceof Response) return body;
    return body === undefined ? new Response(null, { status: 204 }) : Response.json(body);
  }
}

export function problem(status: number, code: string): Response {
  return Response.json({ type: "about:blank", title: code, status, code }, { status });
}
