// SPDX-License-Identifier: EUPL-1.2
import { ask, isRecord, partOf } from "./door";

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === "function";
}

/** The person closed the browser's dialog, or there is no passkey here: nothing went wrong. */
export function isChangeOfMind(error: unknown): boolean {
  return error instanceof DOMException && ["NotAllowedError", "AbortError"].includes(error.name);
}

/** Asks a door for its challenge and the device for the passkey's answer. */
export async function heldUp(door: string): Promise<object> {
  const options = partOf(await ask(door, undefined, "GET"), "data", "request_options", "publicKey");
  const publicKey = withBytes(options) as unknown as PublicKeyCredentialRequestOptions;
  const found = await navigator.credentials.get({ publicKey });
  return asJson(found);
}

/** Asks the device to make a passkey for this account. */
export async function madePasskey(): Promise<object> {
  const answer = await ask("account/authenticators/webauthn?passwordless=true", undefined, "GET");
  const options = partOf(answer, "data", "creation_options", "publicKey");
  const publicKey = withBytes(options) as unknown as PublicKeyCredentialCreationOptions;
  const made = await navigator.credentials.create({ publicKey });
  return asJson(made);
}

const BYTES = new Set(["challenge", "id"]);

/** WebAuthn's own calls want bytes where JSON has base64url: in challenge, user.id and the ids of known passkeys. */
function withBytes(value: unknown, within = ""): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError("No options for a passkey");
  const entries = Object.entries(value).map(([key, part]) => {
    const isAddress = within === "rp" && key === "id";
    if (typeof part === "string" && BYTES.has(key) && !isAddress) return [key, bytesOf(part)];
    if (Array.isArray(part))
      return [key, part.map((each) => (isRecord(each) ? withBytes(each) : each))];
    return [key, isRecord(part) ? withBytes(part, key) : part];
  });
  return Object.fromEntries(entries);
}

function bytesOf(text: string): Uint8Array {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function asJson(credential: Credential | null): object {
  if (!(credential instanceof PublicKeyCredential)) throw new TypeError("No passkey");
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    response: answerOf(credential.response),
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function answerOf(response: AuthenticatorResponse): Record<string, string> {
  const said = { clientDataJSON: textOf(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse)
    return { ...said, attestationObject: textOf(response.attestationObject) };
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new TypeError("No passkey");
  const { authenticatorData, signature, userHandle } = response;
  return {
    ...said,
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    ...(userHandle ? { userHandle: textOf(userHandle) } : {}),
  };
}
