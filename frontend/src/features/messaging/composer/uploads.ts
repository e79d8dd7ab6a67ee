// SPDX-License-Identifier: EUPL-1.2
import { OfflineError, ProblemError } from "@/api/problem";
import type { StoredFile } from "@/api/types";
import { newId } from "../newId";
import type { OutgoingFile } from "../outbox/entry";
import { Cancelled, type Upload, type upload } from "../upload";

export type Attached = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly blob: Blob;
  /** A look at a picture, as an address in this page. */
  readonly look: string | null;
  /** waiting: no line; failed: the server said no, `why` says why. */
  readonly state: "uploading" | "done" | "waiting" | "failed";
  readonly share: number;
  readonly file: StoredFile | null;
  readonly why: string;
};

type Limits = { bytes: number; files: number };
export type Refused =
  | { readonly why: "too_big" | "empty"; readonly file: File }
  | { readonly why: "too_many" };

/** The files of the message that is being written. They go up while it is written. */
export class Uploads {
  #all: readonly Attached[] = [];
  readonly #running = new Map<string, Upload>();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly start: typeof upload,
    readonly limits: Limits,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Attached[] => this.#all;

  /** Takes what it may take, and says what not and why. */
  add(files: readonly File[]): Refused[] {
    const refused: Refused[] = [];
    for (const file of files) {
      if (this.#all.length >= this.limits.files) return [...refused, { why: "too_many" }];
      if (file.size === 0) refused.push({ why: "empty", file });
      else if (file.size > this.limits.bytes) refused.push({ why: "too_big", file });
      else this.#take(file);
    }
    return refused;
  }

  retry(key: string): void {
    const attached = this.#all.find((entry) => entry.key === key);
    if (attached && attached.state !== "done") this.#send(attached);
  }

  /** The line is back. */
  retryWaiting(): void {
    for (const entry of this.#all) if (entry.state === "waiting") this.#send(entry);
  }

  remove(key: string): void {
    this.#running.get(key)?.cancel();
    const gone = this.#all.find((entry) => entry.key === key);
    if (gone?.look) URL.revokeObjectURL(gone.look);
    this.#show(this.#all.filter((entry) => entry.key !== key));
  }

  /** As they go with a message: what is not up yet goes as it is. */
  outgoing(): OutgoingFile[] {
    return this.#all.map(({ file, name, blob }) =>
      file ? { kind: "stored", file } : { kind: "local", name, blob },
    );
  }

  /** They have gone with a message. */
  clear(): void {
    for (const entry of this.#all) this.remove(entry.key);
  }

  #take(file: File): void {
    const attached: Attached = {
      key: newId(),
      name: file.name,
      size: file.size,
      blob: file,
      look: file.type.startsWith("image/") ? URL.createObjectURL(file) : null,
      state: "uploading",
      share: 0,
      file: null,
      why: "",
    };
    this.#show([...this.#all, attached]);
    this.#send(attached);
  }

  #send({ key, name, blob }: Attached): void {
    this.#change(key, { state: "uploading", share: 0, why: "" });
    const running = this.start({ name, blob }, (share) => this.#change(key, { share }));
    this.#running.set(key, running);
    running.done
      .then((file) => this.#change(key, { state: "done", share: 1, file }))
      .catch((error: unknown) => this.#failed(key, error))
      .finally(() => {
        if (this.#running.get(key) === running) this.#running.delete(key);
      });
  }

  #failed(key: string, error: unknown): void {
    if (error instanceof Cancelled) return;
    if (error instanceof OfflineError) this.#change(key, { state: "waiting" });
    else {
      const why = error instanceof ProblemError ? error.detail || error.message : "";
      this.#change(key, { state: "failed", why });
    }
  }

  #change(key: string, change: Partial<Attached>): void {
    this.#show(this.#all.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
  }

  #show(all: readonly Attached[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}
