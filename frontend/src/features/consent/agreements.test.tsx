// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Me } from "@/api/types";
import { albrecht, guardian, pupil, school, sophie } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";
import type { Matter, Said } from "./api";
import { matter, TEXTS } from "./testing";

vi.mock("@/app/useLive", () => ({ useLive: () => {} }));

beforeEach(() => localStorage.clear());

const SAID: Said = {
  person: sophie,
  school_id: school.id,
  purpose: "photos",
  kind: "given",
  by: "me",
  version: 1,
  language: "de",
  at: "2026-09-01T08:00:00Z",
};

function world(me: Me, matters: Matter[], more: Answers = {}) {
  return network({
    "GET /api/me": { body: me },
    "GET /api/consents": { body: { items: matters, takes_part: true } },
    "GET /api/consents/history": { body: { items: [SAID] } },
    "GET /api/purposes": { body: { items: TEXTS } },
    "GET /api/communities": { body: { items: [] } },
    "GET /api/directs": { body: { items: [] } },
    "GET /api/unread": { body: { groups: [] } },
    ...more,
  });
}

const allowed = matter({ purpose: "photos", my_word: "given", asked: false, state: "allowed" });

// row(7)
test("a yes is taken back in two clicks, and shown as taken back at once", async () => {
  const back = { ...allowed, my_word: "withdrawn" as const, state: "refused" as const };
  const { asked } = world(pupil(), [allowed], {
    "POST /api/consents": { body: { items: [back], takes_part: true } },
  });
  const { container } = open("/settings/agreements");
  expect(await screen.findByText("Ja, gesagt am 1. September 2026 (Fassung 1)")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
  let clicks = 0;
  const click = async (name: string) => {
    await userEvent.click(screen.getByRole("button", { name }));
    clicks += 1;
  };
  await click("Zurücknehmen: Fotos");
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
  await click("Ja, zurücknehmen");
  expect(await screen.findByText("Zurückgenommen. Es gilt ab jetzt.")).toBeVisible();
  expect(clicks).toBe(2);
  expect(asked.find(({ method }) => method === "POST")?.body).toMatchObject({ word: "withdrawn" });
  expect(await screen.findByText(/^Zurückgenommen am/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Lesen und antworten: Fotos" })).toBeVisible();
});

test("one can keep it after the first click", async () => {
  const { asked } = world(pupil(), [allowed]);
  open("/settings/agreements");
  await userEvent.click(await screen.findByRole("button", { name: "Zurücknehmen: Fotos" }));
  await userEvent.click(screen.getByRole("button", { name: "Doch nicht" }));
  expect(screen.getByRole("button", { name: "Zurücknehmen: Fotos" })).toBeVisible();
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
});

test("a no becomes a yes after reading the text again", async () => {
  const no = matter({ purpose: "photos", my_word: "declined", asked: false, state: "refused" });
  const { asked } = world(pupil(), [no], {
    "POST /api/consents": { body: { items: [allowed], takes_part: true } },
  });
  open("/settings/agreements");
  await userEvent.click(await screen.findByRole("button", { name: "Lesen und antworten: Fotos" }));
  expect(await screen.findByText("Fotos für Kinder")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Ja" }));
  expect(await screen.findByText("Deine Antwort ist gespeichert.")).toBeVisible();
  expect(asked.find(({ method }) => method === "POST")?.body).toMatchObject({ word: "given" });
});

test("what is the school's task is told and asks nothing", async () => {
  world(pupil(), [matter({ is_public_task: true, may_answer: false, asked: false })]);
  open("/settings/agreements");
  expect(await screen.findByText(/Auftrag deiner Schule/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Zurücknehmen|Lesen/ })).toBeNull();
});

test("a guardian sees each child apart, what is missing, and the history", async () => {
  const mine = matter({ person: albrecht, need: "own", my_word: "given", state: "allowed" });
  const waits = matter({ is_me: false, need: "both", my_word: "given", asked: false });
  world(guardian(), [{ ...mine, asked: false }, waits]);
  open("/settings/agreements");
  const child = await screen.findByRole("list", { name: "Für Sophie A. · GE Wald" });
  expect(within(child).getByText("Sophie A. muss auch selbst Ja sagen.")).toBeVisible();
  await userEvent.click(screen.getByText("Verlauf ansehen"));
  expect(screen.getByText("Du: Ja")).toBeVisible();
  expect(screen.getByText(/^Fotos für Sophie A\. · /)).toBeVisible();
});

test("a code of the school makes a guardian; a wrong one is told and stays in the field", async () => {
  const detail = "Dieser Code gilt nicht (mehr).";
  let right = false;
  world({ ...guardian(), children: [] }, [], {
    "POST /api/me/children": () =>
      right
        ? { status: 201, body: { items: [matter({ is_me: false })], takes_part: true } }
        : { status: 422, body: { code: "wrong_code", detail, status: 422 } },
  });
  open("/settings/agreements");
  const field = await screen.findByLabelText(/Code von der Schule/);
  await userEvent.type(field, "AAAA-BBBB-CCCC");
  await userEvent.click(screen.getByRole("button", { name: "Kind hinzufügen" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(detail);
  expect(field).toHaveValue("AAAA-BBBB-CCCC");
  right = true;
  await userEvent.click(screen.getByRole("button", { name: "Kind hinzufügen" }));
  expect(await screen.findByText("Du kannst jetzt für Sophie A. antworten.")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Für Sophie A." })).toBeVisible();
});

test("pupils are offered no code for children", async () => {
  world(pupil(), [allowed]);
  open("/settings/agreements");
  await screen.findByText("Fotos");
  expect(screen.queryByLabelText(/Code von der Schule/)).toBeNull();
});

test("when it cannot be fetched, it says so and can be tried again", async () => {
  world(pupil(), [], { "GET /api/consents": { status: 500 } });
  open("/settings/agreements");
  expect(await screen.findByText("Der Server macht gerade Pause")).toBeVisible();
  expect(screen.getByRole("button", { name: "Noch einmal versuchen" })).toBeVisible();
});
