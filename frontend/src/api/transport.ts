// SPDX-License-Identifier: EUPL-1.2
import { OfflineError, problemOf } from "./problem";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

let onSignedOut: () => void = () => {};

/** What happens when the server answers that nobody is signed in. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
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
    if (!SAFE.has(request.method)) request.headers.set("X-CSRFToken", await ensureCsrf());
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new OfflineError(error);
  }
}

/** fetch with our manners: the CSRF token goes along, a refusal is thrown as ProblemError, no line as OfflineError. */
export async function transport(input: Request | string, init?: RequestInit): Promise<Response> {
  const target = typeof input === "string" ? new URL(input, location.origin) : input;
  const request = new Request(target, { credentials: "same-origin", ...init });
  const response = await send(request);
  if (response.ok) return response;
  const problem = await problemOf(response);
  const asking = new URL(request.url).pathname.startsWith("/api/auth/");
  if (response.status === 401 && !asking) onSignedOut();
  throw problem;
}
