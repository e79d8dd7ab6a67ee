// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Group, Me } from "@/api/types";
import { message } from "@/features/messaging/testing/material";
import { guardian, pupil, school, yilmaz } from "@/test/cast";
import { type Answers, network, open } from "@/test/screen";

vi.mock("@/app/useLive", () => ({ useLive: () => {} }));

beforeEach(() => localStorage.clear());

const BRIEF = {
  id: "g1",
  name: "Allgemein",
  kind: "group",
  posting: "all",
  closed: false,
  closed_until: null,
} as const;

const COMMUNITY = {
  id: "k1",
  kind: "class",
  name: "5b",
  school,
  schools: [school],
  role: "member",
  staff_only: false,
  groups: [BRIEF],
};

function group(on: boolean): Group {
  return {
    ...BRIEF,
    community: { id: "k1", name: "5b", kind: "class", staff_only: false },
    participants: [],
    unread: 0,
    mentions: 0,
    read_upto: 1,
    last_number: 1,
    abilities: { post: true, react: on, attach: on, photos: on, schedule: on, moderate: false },
    why_not: null,
  };
}

const MESSAGE = message(1, {
  group_id: "g1",
  author: yilmaz,
  body: "Guten Morgen",
  created_at: "2026-11-25T07:00:00Z",
});

function world(me: Me, on: boolean, more: Answers = {}) {
  return network({
    "GET /api/me": { body: on ? me : { ...me, functions: [] } },
    "GET /api/consents": { body: { items: [], takes_part: true } },
    "GET /api/home": { body: { new: [], needs: [] } },
    "GET /api/communities": { body: { items: [COMMUNITY] } },
    "GET /api/directs": { body: { items: [] } },
    "GET /api/unread": { body: { groups: [] } },
    "GET /api/glass": { body: { items: [] } },
    "GET /api/groups/g1": { body: group(on) },
    "GET /api/groups/g1/messages": {
      body: { items: [MESSAGE], has_before: false, has_after: false, read_upto: 1 },
    },
    "GET /api/me/sessions": { body: { items: [] } },
    "GET /api/me/tokens": { body: { items: [] } },
    "GET /api/auth/browser/v1/account/authenticators": { body: { data: [] } },
    ...more,
  });
}

/** Everything by which a function shows itself, on the screens where it would. */
const SIGNS = {
  "/": [
    ["link", "Nachrichten"],
    ["link", "Nachricht schreiben"],
  ],
  "/groups/g1": [
    ["button", "Datei anhängen"],
    ["button", "Später senden"],
  ],
  "/messages": [
    ["button", "Neue Nachricht"],
    ["link", "Geplante Nachrichten"],
  ],
} as const;

const READY = {
  "/": () => screen.findByRole("link", { name: "Etwas suchen" }),
  "/groups/g1": () => screen.findByRole("button", { name: "Emoji einfügen" }, { timeout: 20_000 }),
  "/messages": () => screen.findByRole("heading", { level: 1 }),
};

describe("what a school switched off is nowhere on the screen", () => {
  // row(42)
  test.each(Object.keys(SIGNS) as (keyof typeof SIGNS)[])(
    "%s",
    async (path) => {
      world(pupil(), true);
      const view = open(path);
      await READY[path]();
      for (const [role, name] of SIGNS[path])
        expect((await screen.findAllByRole(role, { name })).length, name).toBeGreaterThan(0);
      view.unmount();
      world(pupil(), false);
      open(path);
      await READY[path]();
      for (const [role, name] of SIGNS[path])
        expect(screen.queryAllByRole(role, { name }), name).toEqual([]);
    },
    60_000,
  );

  // row(42)
  test("no keys for programs", async () => {
    world(pupil(), true);
    const view = open("/settings");
    expect(await screen.findByText("Zugriffsschlüssel für Programme")).toBeVisible();
    view.unmount();
    world(pupil(), false);
    open("/settings");
    await screen.findByRole("heading", { name: "Was ich erlaubt habe" });
    expect(screen.queryByText("Zugriffsschlüssel für Programme")).toBeNull();
  });

  // row(42)
  test("nobody is found by name, and the search does not speak of people", async () => {
    const answers = {
      "GET /api/search": {
        body: { people: [yilmaz], groups: [], communities: [], messages: [] },
      },
    };
    world(pupil(), false, answers);
    open("/search");
    const field = await screen.findByRole("combobox", {
      name: "Suche nach Gruppen und Nachrichten",
    });
    await userEvent.type(field, "Deniz");
    await screen.findByText("Nichts gefunden");
    expect(screen.queryByText("Deniz Yılmaz")).toBeNull();
  });

  // row(42)
  test("an office that uses no communities across schools has no tab for them", async () => {
    const me = pupil({
      abilities: { ...pupil().abilities, administer: [school.id] },
      second_factor: { needed: true, set_up: true, passed: true },
    });
    const functions = { function: "across_schools", dpia_relevant: true, dpia_reference: "" };
    const answers = (is_on: boolean) => ({
      [`GET /api/schools/${school.id}`]: {
        body: { ...school, number: "1", form: "GE", state: "live" },
      },
      [`GET /api/schools/${school.id}/people`]: { body: { items: [], next: null } },
      [`GET /api/schools/${school.id}/classes`]: { body: { items: [] } },
      [`GET /api/schools/${school.id}/functions`]: {
        body: { items: [{ ...functions, is_on, needs: null }] },
      },
    });
    world(me, true, answers(true));
    const view = open(`/schools/${school.id}`);
    expect(await screen.findByRole("link", { name: "Gemeinsame Communities" })).toBeVisible();
    view.unmount();
    world(me, false, answers(false));
    open(`/schools/${school.id}`);
    const tabs = await screen.findByRole("navigation", { name: "Bereiche der Schulverwaltung" });
    await waitFor(() => expect(within(tabs).getByRole("link", { name: "Start" })).toBeVisible());
    expect(screen.queryByRole("link", { name: "Gemeinsame Communities" })).toBeNull();
  });

  test("guardians are not sent to messages that nobody can write", async () => {
    world(guardian(), false);
    open("/");
    await screen.findByRole("heading", { name: "Deine Kinder" });
    expect(screen.queryByText(/unter Nachrichten/)).toBeNull();
  });
});

test("where photos are off, a picture is left out with a word and another file is taken", async () => {
  const half = group(true);
  world(pupil(), true, {
    "GET /api/groups/g1": { body: { ...half, abilities: { ...half.abilities, photos: false } } },
  });
  const { container } = open("/groups/g1");
  await screen.findByRole("button", { name: "Datei anhängen" });
  const input = container.querySelector<HTMLInputElement>("input[data-attach]");
  const picture = new File(["x"], "foto.jpg", { type: "image/jpeg" });
  const paper = new File(["x"], "blatt.pdf", { type: "application/pdf" });
  await userEvent.upload(input as HTMLInputElement, [picture, paper]);
  expect(await screen.findByText(/benutzt hier keine Fotos/)).toBeVisible();
  expect(await screen.findByText(/blatt\.pdf/)).toBeVisible();
  expect(screen.queryByText(/foto\.jpg/)).toBeNull();
});
