// SPDX-License-Identifier: EUPL-1.2
import { takeAhead } from "./ahead";
import { OfflineError, problemOf } from "./problem";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

let onSignedOut: () => void = () => {};

/** What happens when the server answers that nobody is signed in. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

let onSecondStepNeeded: () => void = () => {};

/** What happens when an act needs the second step of signing in. Reads that need it are led there by their route. */
export function whenSecondStepNeeded(handler: () => void): void {
  onSecondStepNeeded = handler;
}

export function csrfToken(): string {
  const found = document.cookie.split("; ").find((part) => part.startsWith("csrftoken="));
  return found ? decodeURIComponent(found.slice("csrftoken=".length)) : "";
}

async function ensureCsrf(): Promise<string> {
  if (!csrfToken()) await fetch("/api/csrf", { credentials: "same-origin" });
  return csrfToken();
}

async function send(request: Request): Promise<Response> {
  try {
    const ahead = await takeAhead(request)?.catch(() => undefined);
    if (ahead) return ahead;
    request.headers.set("Accept-Language", document.documentElement.lang);
    if (!SAFE.has(request.method)) request.headers.set("X-CSRFToken", await ensureCsrf());
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new OfflineError(error);
  }
}

/** A page that was open for long may hold a token the server no longer knows: fetch a new one and try once more. */
async function withFreshToken(request: Request): Promise<Response> {
  await fetch("/api/csrf", { credentials: "same-origin" }).catch(() => undefined);
  return send(request);
}

/** fetch with our manners: the CSRF token goes along, a refusal is thrown as ProblemError, no line as OfflineError. */
export async function transport(input: Request | string, init?: RequestInit): Promise<Response> {
  const target = typeof input === "string" ? new URL(input, location.origin) : input;
  const request = new Request(target, { credentials: "same-origin", ...init });
  const again = request.clone();
  let response = await send(request);
  if (response.ok) return response;
  let problem = await problemOf(response);
  if (problem.code === "csrf") {
    response = await withFreshToken(again);
    if (response.ok) return response;
    problem = await problemOf(response);
  }
  const asking = new URL(request.url).pathname.startsWith("/api/auth/");
  if (response.status === 401 && !asking) onSignedOut();
  if (problem.code === "second_factor_needed" && !SAFE.has(request.method)) onSecondStepNeeded();
  throw problem;
}
