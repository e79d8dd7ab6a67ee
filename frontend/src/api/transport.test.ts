// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from "vitest";
import { network } from "@/test/screen";
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
