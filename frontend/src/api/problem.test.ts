// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { problemOf } from "./problem";

describe("a refusal becomes a ProblemError", () => {
  test("problem+json keeps code, detail and fields", async () => {
    const body = {
      title: "Too short",
      status: 422,
      code: "passphrase_too_short",
      detail: "Use at least 12 characters.",
      fields: [{ path: "passphrase", message: "too short" }],
    };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 422 }));
    expect(problem).toMatchObject({
      status: 422,
      code: "passphrase_too_short",
      message: "Too short",
    });
    expect(problem.fields).toEqual([{ path: "passphrase", message: "too short" }]);
  });

  test("the sign-in library's errors are read too", async () => {
    const body = {
      status: 400,
      errors: [{ code: "username_password_mismatch", param: "password", message: "no" }],
    };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 400 }));
    expect(problem.code).toBe("username_password_mismatch");
    expect(problem.fields).toEqual([{ path: "password", message: "no" }]);
  });

  test("a proxy's page has a code as well, and the wait is told in seconds", async () => {
    const page = new Response("<h1>busy</h1>", { status: 429, headers: { "Retry-After": "60" } });
    const problem = await problemOf(page);
    expect(problem.code).toBe("http_429");
    expect(problem.retryAfter).toBe(60);
  });
});
