// SPDX-License-Identifier: EUPL-1.2
import type { StoredFile } from "@/api/types";

/** A file that goes along: already on the server, or still only on this device. */
export type OutgoingFile =
  | { readonly kind: "stored"; readonly file: StoredFile }
  | { readonly kind: "local"; readonly name: string; readonly blob: Blob };

export type Refusal = { readonly code: string; readonly text: string };

/** A message that the server does not have yet. */
export type OutboxEntry = {
  /** Chosen here; the server takes the same one only once. */
  readonly clientId: string;
  readonly personId: string;
  readonly groupId: string;
  readonly threadRootId: string | null;
  readonly body: string;
  readonly files: readonly OutgoingFile[];
  readonly createdAt: string;
  /** In which order things were written on this device. */
  readonly order: number;
  /** Why the server did not take it. Such a one waits for the person, and lets others pass. */
  readonly refusal: Refusal | null;
};

export type NewEntry = Omit<OutboxEntry, "order" | "refusal">;
