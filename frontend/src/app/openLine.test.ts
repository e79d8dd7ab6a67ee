// SPDX-License-Identifier: EUPL-1.2
import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient } from "@/api/queryClient";
import { meQuery } from "@/features/people/api";
import type { LiveConnection } from "@/live/connection";
import { SocketDouble } from "@/live/testing/SocketDouble";
import { problem, ServerDouble } from "@/test/serverDouble";
import { openLine } from "./live";

/** As the browser makes them: with `new`. */
class NoticedSocket extends SocketDouble {
  static readonly OPEN = 1;

  constructor(url: string) {
    super(url);
    SocketDouble.all.push(this);
  }
}

let line: LiveConnection;
let unwatch: () => void;

async function signedIn(answer: () => unknown): Promise<void> {
  const server = new ServerDouble().on("GET /api/me", () => ({ person: {} }));
  const client = createQueryClient();
  unwatch = new QueryObserver(client, meQuery).subscribe(() => {});
  await vi.waitFor(() => expect(client.getQueryState(meQuery.queryKey)?.status).toBe("success"));
  server.on("GET /api/me", answer);
  line = openLine(client, "ada");
  line.start();
  SocketDouble.last().says({ t: "hello", topics: {} });
}

beforeEach(() => {
  SocketDouble.all.length = 0;
  vi.stubGlobal("WebSocket", NoticedSocket);
});

afterEach(() => {
  line.stop();
  unwatch();
  vi.unstubAllGlobals();
});

test("who is still signed in after the server ended the line opens a new one", async () => {
  await signedIn(() => ({ person: {} }));
  SocketDouble.last().dies(4401);
  await vi.waitFor(() => expect(line.state).toBe("connecting"), 3000);
});

test("who is signed out stays away", async () => {
  await signedIn(() => problem(401, "not_signed_in"));
  SocketDouble.last().dies(4401);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(line.state).toBe("ended");
});
