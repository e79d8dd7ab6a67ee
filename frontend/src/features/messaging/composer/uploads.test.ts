// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from "vitest";
import { OfflineError, ProblemError } from "@/api/problem";
import type { StoredFile } from "@/api/types";
import { Cancelled } from "../upload";
import { Uploads } from "./uploads";

type Call = {
  name: string;
  progress: (share: number) => void;
  finish: (file: StoredFile) => void;
  fail: (error: Error) => void;
};

let calls: Call[];
let uploads: Uploads;

function file(name: string, size = 4, type = "text/plain"): File {
  return new File(["x".repeat(size)], name, { type });
}

function stored(name: string): StoredFile {
  const kind = { media_type: "text/plain", size: 4, image: null, unreadable: null };
  return { id: `id-${name}`, name, url: "/x", ...kind };
}

function states(): string[] {
  return uploads.snapshot().map(({ name, state }) => `${name} ${state}`);
}

beforeEach(() => {
  calls = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => {} }),
  );
  uploads = new Uploads(
    ({ name }, progress = () => {}) => {
      let cancel = () => {};
      const done = new Promise<StoredFile>((finish, fail) => {
        cancel = () => fail(new Cancelled());
        calls.push({ name, progress, finish, fail });
      });
      return { done, cancel: () => cancel() };
    },
    { bytes: 10, files: 3 },
  );
});

test("a file goes up at once and tells how far it is", async () => {
  expect(uploads.add([file("a")])).toEqual([]);
  calls[0]?.progress(0.5);
  expect(uploads.snapshot()[0]?.share).toBe(0.5);
  calls[0]?.finish(stored("a"));
  await vi.waitFor(() => expect(states()).toEqual(["a done"]));
  expect(uploads.outgoing()).toEqual([{ kind: "stored", file: stored("a") }]);
  uploads.clear();
  expect(uploads.snapshot()).toEqual([]);
});

test("what is too big, empty or too much is refused before it is sent, the rest is taken", () => {
  const refused = uploads.add([
    file("big", 11),
    file("none", 0),
    file("a"),
    file("b"),
    file("c"),
    file("d"),
  ]);
  expect(refused.map(({ why }) => why)).toEqual(["too_big", "empty", "too_many"]);
  expect(calls.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("without a line it waits and goes on by itself; refused, it says why and can be tried again", async () => {
  uploads.add([file("a"), file("b")]);
  calls[0]?.fail(new OfflineError());
  calls[1]?.fail(
    new ProblemError({ status: 415, code: "x", title: "Nein", detail: "Kein Programm" }),
  );
  await vi.waitFor(() => expect(states()).toEqual(["a waiting", "b failed"]));
  expect(uploads.snapshot()[1]?.why).toBe("Kein Programm");
  uploads.retryWaiting();
  expect(states()).toEqual(["a uploading", "b failed"]);
  uploads.retry(uploads.snapshot()[1]?.key ?? "");
  expect(states()).toEqual(["a uploading", "b uploading"]);
});

test("a file that was taken back does not come back", async () => {
  uploads.add([file("a")]);
  uploads.remove(uploads.snapshot()[0]?.key ?? "");
  calls[0]?.finish(stored("a"));
  await Promise.resolve();
  expect(uploads.snapshot()).toEqual([]);
});

test("what is not up yet goes with the message as it is", () => {
  uploads.add([file("a")]);
  expect(uploads.outgoing()).toMatchObject([{ kind: "local", name: "a" }]);
});
