// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from "@tanstack/react-query";
import { isProblem } from "@/api/problem";
import { ask, isRecord, partOf } from "./door";
import { heldUp, madePasskey } from "./passkey";

const OWN = "account/authenticators";

/** After the passphrase, or in a session that has not passed the second step yet. */
export type Moment = "authenticate" | "reauthenticate";

export async function enterCode(code: string, moment: Moment): Promise<void> {
  await ask(`auth/2fa/${moment}`, { code });
}

export async function holdUpPasskey(moment: Moment): Promise<void> {
  const credential = await heldUp(`auth/webauthn/${moment}`);
  await ask(`auth/webauthn/${moment}`, { credential });
}

export async function givePassphraseAgain(password: string): Promise<void> {
  await ask("auth/reauthenticate", { password });
}

export type Fresh = { secret: string; size: number; path: string };

/** A fresh secret for the app. The door answers 404, "there is none yet", with the secret in it. */
export async function freshApp(): Promise<Fresh> {
  const answer = await fetch(`/api/auth/browser/v1/${OWN}/totp`, {
    headers: { Accept: "application/json" },
  });
  const meta = partOf(await answer.json(), "meta");
  const [secret, size, path] = [
    partOf(meta, "secret"),
    partOf(meta, "square", "size"),
    partOf(meta, "square", "path"),
  ];
  if (typeof secret !== "string" || typeof size !== "number" || typeof path !== "string")
    throw new TypeError("No secret for the app");
  return { secret, size, path };
}

export async function confirmApp(code: string): Promise<void> {
  await ask(`${OWN}/totp`, { code });
}

export async function addPasskey(name: string): Promise<void> {
  await ask(`${OWN}/webauthn`, { name, credential: await madePasskey(), passwordless: true });
}

export async function renamePasskey(id: number, name: string): Promise<void> {
  await ask(`${OWN}/webauthn`, { id, name }, "PUT");
}

export async function removePasskey(id: number): Promise<void> {
  await ask(`${OWN}/webauthn`, { authenticators: [id] }, "DELETE");
}

export async function removeApp(): Promise<void> {
  await ask(`${OWN}/totp`, undefined, "DELETE");
}

/** The codes nobody has seen yet; none when they were shown before. */
export async function unseenCodes(): Promise<string[]> {
  return codesIn(await ask(`${OWN}/recovery-codes`, undefined, "GET").catch(nothingThere));
}

export async function newCodes(): Promise<string[]> {
  return codesIn(await ask(`${OWN}/recovery-codes`, {}));
}

function nothingThere(error: unknown): null {
  if (isProblem(error) && error.status === 404) return null;
  throw error;
}

function codesIn(answer: unknown): string[] {
  const codes = partOf(answer, "data", "unused_codes");
  return Array.isArray(codes) ? codes.filter((code) => typeof code === "string") : [];
}

export type Step =
  | { type: "totp"; createdAt: number }
  | { type: "webauthn"; createdAt: number; id: number; name: string }
  | { type: "recovery_codes"; left: number };

export const secondStepsQuery = queryOptions({
  queryKey: ["second-steps"],
  queryFn: async () => stepsIn(await ask(OWN, undefined, "GET")),
});

function stepsIn(answer: unknown): Step[] {
  const found = partOf(answer, "data");
  return Array.isArray(found) ? found.flatMap(stepOf) : [];
}

function stepOf(one: unknown): Step[] {
  if (!isRecord(one)) return [];
  const createdAt = typeof one.created_at === "number" ? one.created_at : 0;
  if (one.type === "totp") return [{ type: "totp", createdAt }];
  if (one.type === "recovery_codes" && typeof one.unused_code_count === "number")
    return [{ type: "recovery_codes", left: one.unused_code_count }];
  if (one.type === "webauthn" && typeof one.id === "number" && typeof one.name === "string")
    return [{ type: "webauthn", createdAt, id: one.id, name: one.name }];
  return [];
}
