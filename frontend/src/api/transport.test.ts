// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from "vitest";
import { network } from "@/test/screen";
import { forgetAhead } from "./ahead";
import { OfflineError } from "./problem";
import { transport, whenSignedOut } from "./transport";

afterEach(() => vi.unstubAllGlobals());

const POST = { method: "POST", body: JSON.stringify({ a: 1 }) };

test("a stale token is renewed once and the request sent again, body and all", async () => {
  let tries = 0;
  const { asked } = network({
    "GET /api/csrf": { status: 204 },
    "POST /api/things": () => {
      tries += 1;
      return tries === 1 ? { status: 403, body: { code: "csrf" } } : { status: 201, body: {} };
    },
  });
  expect((await transport("/api/things", POST)).status).toBe(201);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /api/things",
    "GET /api/csrf",
    "POST /api/things",
  ]);
  expect(asked.at(-1)?.body).toEqual({ a: 1 });
});

test("a token refused twice is a refusal", async () => {
  network({
    "GET /api/csrf": { status: 204 },
    "POST /api/things": { status: 403, body: { code: "csrf" } },
  });
  await expect(transport("/api/things", POST)).rejects.toMatchObject({ status: 403, code: "csrf" });
});

test("no line is an OfflineError", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(transport("/api/me")).rejects.toBeInstanceOf(OfflineError);
});

test("an aborted request is no lost line", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new DOMException("aborted", "AbortError")));
  await expect(transport("/api/me")).rejects.toMatchObject({ name: "AbortError" });
});

test("a session that ended is told, a refused sign-in is not", async () => {
  const ended = vi.fn();
  whenSignedOut(ended);
  network({
    "GET /api/me": { status: 401, body: { code: "not_signed_in" } },
    "POST /api/auth/browser/v1/auth/login": { status: 401, body: {} },
  });
  await expect(transport("/api/auth/browser/v1/auth/login", POST)).rejects.toMatchObject({
    status: 401,
  });
  expect(ended).not.toHaveBeenCalled();
  await expect(transport("/api/me")).rejects.toMatchObject({ code: "not_signed_in" });
  expect(ended).toHaveBeenCalledOnce();
});

function askedAhead(path: string, answer: Promise<Response>): void {
  answer.catch(() => {});
  globalThis.schulhofAhead = new Map([[path, answer]]);
}

test("what was asked ahead is taken, once and only for reading", async () => {
  const { asked } = network({
    "GET /api/me": { body: { from: "later" } },
    "GET /api/csrf": { status: 204 },
    "POST /api/me": { body: {} },
  });
  askedAhead("/api/me", Promise.resolve(Response.json({ from: "ahead" })));
  await transport("/api/me", POST);
  expect(await (await transport("/api/me")).json()).toEqual({ from: "ahead" });
  expect(await (await transport("/api/me")).json()).toEqual({ from: "later" });
  expect(asked.filter(({ method }) => method === "GET").map(({ path }) => path)).toContain(
    "/api/me",
  );
});

test("what was asked ahead in vain is asked again", async () => {
  network({ "GET /api/me": { body: { from: "later" } } });
  askedAhead("/api/me", Promise.reject(new TypeError("Failed to fetch")));
  expect(await (await transport("/api/me")).json()).toEqual({ from: "later" });
});

test("what nobody took for the first page is forgotten", async () => {
  network({ "GET /api/me": { body: { from: "later" } } });
  askedAhead("/api/me", Promise.resolve(Response.json({ from: "ahead" })));
  forgetAhead();
  expect(await (await transport("/api/me")).json()).toEqual({ from: "later" });
});
