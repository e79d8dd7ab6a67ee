// SPDX-License-Identifier: EUPL-1.2
import { OfflineError, problemOf } from "@/api/problem";
import { csrfToken } from "@/api/transport";
import type { StoredFile } from "@/api/types";

export type Upload = { readonly done: Promise<StoredFile>; readonly cancel: () => void };

/** Thrown when the person took the file back. */
export class Cancelled extends Error {}

/** Sends a file up and tells how far it is (0 to 1). fetch cannot tell that, so this is the older way. */
export function upload(
  file: { name: string; blob: Blob },
  onProgress: (share: number) => void = () => {},
): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<StoredFile>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => void answer(request).then(resolve, reject);
    request.onerror = () => reject(new OfflineError());
    request.ontimeout = () => reject(new OfflineError());
    request.onabort = () => reject(new Cancelled());
    request.open("POST", "/api/files");
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.setRequestHeader("Accept", "application/json");
    const form = new FormData();
    form.append("file", file.blob, file.name);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

async function answer(request: XMLHttpRequest): Promise<StoredFile> {
  const type = request.getResponseHeader("Content-Type") ?? "application/json";
  const response = new Response(request.responseText, {
    status: request.status === 0 ? 503 : request.status,
    statusText: request.statusText,
    headers: { "Content-Type": type },
  });
  if (!response.ok) throw await problemOf(response);
  const stored: unknown = await response.json();
  if (!isStored(stored)) throw new Error("Not a stored file");
  return stored;
}

function isStored(value: unknown): value is StoredFile {
  return typeof value === "object" && value !== null && "id" in value && "media_type" in value;
}
