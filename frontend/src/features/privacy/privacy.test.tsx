// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { guardian, pupil } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";

const me = pupil().person;
const mother = { ...guardian().person, id: "mother", name: "Gerda Amsel" };
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

const ward = { person: me, is_me: true, erasure: null, restricted_at: null };
const copy = {
  id: "c1",
  about: me,
  asked_by: me,
  is_mine: true,
  state: "ready",
  asked_at: now.toISOString(),
  expires_at: inDays(7),
  size: 12_000,
};

const told = {
  person: me,
  is_me: true,
  schools: [{ id: "s1", name: "Schule Ost", short_name: "Ost" }],
  told: [{ what: "given_name", value: "Ada", source: "roster" }],
  corrections: [],
};

function at(answers: Answers = {}) {
  return network({
    "GET /api/me": { body: pupil() },
    "GET /api/communities": { body: { items: [], next: null } },
    "GET /api/me/exports": { body: { items: [] } },
    "GET /api/me/erasures": { body: { items: [ward] } },
    "GET /api/me/master-data": { body: { items: [told] } },
    "GET /api/privacy/corrections": { body: { items: [] } },
    "POST /api/auth/browser/v1/auth/reauthenticate": { body: {} },
    ...answers,
  });
}

// row(14)
test("a copy is asked for and shown as being made", async () => {
  const { asked } = at({
    "POST /api/me/exports": { status: 201, body: { items: [{ ...copy, state: "making" }] } },
  });
  const { container } = open("/my-data");
  await userEvent.click(await screen.findByRole("button", { name: "Kopie erstellen" }));
  expect(await screen.findByText(/Deine Kopie wird erstellt/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Kopie erstellen/ })).toBeNull();
  expect(asked).toContainEqual({
    method: "POST",
    path: "/api/me/exports",
    body: { person_id: me.id },
  });
  expect(await faultsIn(container)).toEqual([]);
});

test.each([
  ["fetched", /ist heruntergeladen und hier gelöscht/],
  ["expired", /wurde nicht abgeholt/],
  ["failed", /konnte nicht erstellt werden/],
])("a copy that is %s says so and a new one can be made", async (state, words) => {
  at({ "GET /api/me/exports": { body: { items: [{ ...copy, state }] } } });
  open("/my-data");
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole("button", { name: "Neue Kopie erstellen" })).toBeVisible();
});

// row(14)
test("a ready copy is fetched only after the passphrase, and what was refused is said", async () => {
  const { asked } = at({
    "GET /api/me/exports": { body: { items: [copy] } },
    "POST /api/me/exports/c1/fetch": {
      status: 409,
      body: { code: "export_gone", detail: "Diese Kopie gibt es nicht mehr." },
    },
  });
  open("/my-data");
  await userEvent.click(await screen.findByRole("button", { name: "Kopie herunterladen" }));
  const dialog = await screen.findByRole("dialog");
  expect(asked.some(({ path }) => path.endsWith("/fetch"))).toBe(false);
  await userEvent.type(within(dialog).getByLabelText(/noch einmal/), "apfel drachen roller");
  await userEvent.click(within(dialog).getByRole("button", { name: "Kopie herunterladen" }));
  expect(await screen.findByText("Diese Kopie gibt es nicht mehr.")).toBeVisible();
  expect(asked.map(({ path }) => path)).toContain("/api/auth/browser/v1/auth/reauthenticate");
});

test("a child sees that a guardian took a copy", async () => {
  at({
    "GET /api/me/exports": { body: { items: [{ ...copy, is_mine: false, asked_by: mother }] } },
  });
  open("/my-data");
  expect(await screen.findByText(/Gerda Amsel hat am .* um eine Kopie/)).toBeVisible();
});

test("an erasure counts its days and is called off", async () => {
  const erasure = {
    state: "waiting",
    asked_at: now.toISOString(),
    due_at: inDays(12),
    asked_by_me: true,
  };
  const { asked } = at({
    "GET /api/me/erasures": { body: { items: [{ ...ward, erasure }] } },
    [`DELETE /api/me/erasures/${me.id}`]: { body: { items: [ward] } },
  });
  open("/my-data");
  expect(await screen.findByText("Noch 12 Tage")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Doch nicht löschen" }));
  expect(await screen.findByRole("button", { name: "Mein Konto löschen" })).toBeVisible();
  expect(asked.some(({ method }) => method === "DELETE")).toBe(true);
});

const planned = {
  id: "p1",
  title: "Nachrichten, die du geschrieben hast",
  school: "Ost",
  count: 3,
  before: inDays(7),
  due_at: inDays(7),
  vetoed_until: null,
  veto_reason: "",
};

// row(11)
test("the office holds a deletion back; a refused day keeps the reason", async () => {
  at({
    "GET /api/privacy/deletions": { body: { items: [planned] } },
    "GET /api/privacy/erasures": { body: { items: [] } },
    "POST /api/privacy/deletions/p1/veto": {
      status: 422,
      body: { code: "invalid", detail: "Wähle einen Tag im nächsten halben Jahr." },
    },
  });
  const { container } = open("/data-protection");
  await userEvent.click(await screen.findByRole("button", { name: "Zurückhalten" }));
  await userEvent.type(screen.getByLabelText(/Warum/), "Streit");
  await userEvent.type(screen.getByLabelText(/Bis wann/), "2030-01-01");
  await userEvent.click(screen.getByRole("button", { name: "Zurückhalten" }));
  expect(await screen.findByText("Wähle einen Tag im nächsten halben Jahr.")).toBeVisible();
  expect(screen.getByLabelText(/Warum/)).toHaveValue("Streit");
  expect(screen.getByText("Noch wurde kein Konto gelöscht")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
});

// row(51)
test("the office is asked to put a name right; what was typed stays when it is refused", async () => {
  const { asked } = at({ "POST /api/me/corrections": { status: 500, body: {} } });
  open("/my-data");
  expect(await screen.findByText("aus den Stammdaten der Schule")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Stimmt etwas nicht?" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText(/Wie ist es richtig/), "Adele");
  await userEvent.click(within(dialog).getByRole("button", { name: "An das Schulbüro schicken" }));
  expect(await within(dialog).findByRole("alert")).toBeVisible();
  expect(within(dialog).getByLabelText(/Wie ist es richtig/)).toHaveValue("Adele");
  expect(asked.find(({ path }) => path === "/api/me/corrections")?.body).toEqual({
    person_id: me.id,
    school_id: "s1",
    what: "given_name",
    wanted: "Adele",
  });
});

test("an open question is taken back, an answered one shows the answer", async () => {
  const one = { person: me, what: "class", wanted: "5b", asked_at: now.toISOString() };
  const { asked } = at({
    "GET /api/me/master-data": {
      body: {
        items: [
          {
            ...told,
            corrections: [
              { ...one, id: "k1", state: "open", answer: "" },
              { ...one, id: "k2", state: "declined", answer: "Du bist in der 5a." },
            ],
          },
        ],
      },
    },
    "DELETE /api/me/corrections/k1": { body: { items: [told] } },
  });
  open("/my-data");
  expect(await screen.findByText(/Du bist in der 5a/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Zurücknehmen" }));
  expect(asked.some(({ method }) => method === "DELETE")).toBe(true);
});

// row(47)
test("everybody reads what is kept, without signing in", async () => {
  network({
    "GET /api/me": { status: 401, body: { code: "not_signed_in" } },
    "GET /api/what-we-keep": {
      body: {
        items: [
          {
            title: "Anmelden",
            why: "Damit nur du hereinkommst.",
            basis: "Art. 6",
            rows: [
              {
                title: "Dein Zettel",
                kept: "Bleibt höchstens 42 Tage.",
                recipients: "",
                on_erasure: "",
              },
            ],
          },
        ],
      },
    },
  });
  const { container } = open("/what-we-keep");
  expect(await screen.findByText("Bleibt höchstens 42 Tage.")).toBeVisible();
  expect(screen.getByText("Wer es liest: nur du")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
});

// row(50)
test("a guardian hides everything about a child after the passphrase, and shows it again", async () => {
  const child = { id: "kid", name: "Ada A.", initials: "AA", role: null, school: null };
  const shown = { person: child, is_me: false, erasure: null, restricted_at: null };
  const hidden = { ...shown, restricted_at: now.toISOString() };
  const { asked } = at({
    "GET /api/me/erasures": { body: { items: [ward, shown] } },
    "POST /api/me/restrictions": { status: 201, body: { items: [ward, hidden] } },
    "DELETE /api/me/restrictions/kid": { body: { items: [ward, shown] } },
  });
  const { container } = open("/my-data");
  const name = "Alles über Ada A. verbergen";
  await userEvent.click(await screen.findByRole("button", { name }));
  const dialog = within(await screen.findByRole("dialog", { name }));
  await userEvent.type(dialog.getByLabelText("Was stimmt nicht?"), "Der Nachname");
  await userEvent.type(dialog.getByLabelText(/noch einmal/), "apfel drachen roller");
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText(/Verborgen seit/)).toBeVisible();
  expect(asked).toContainEqual({
    method: "POST",
    path: "/api/me/restrictions",
    body: { person_id: "kid", reason: "Der Nachname" },
  });
  expect(screen.queryByRole("button", { name: "Konto von Ada A. löschen" })).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Wieder zeigen" }));
  expect(await screen.findByRole("button", { name })).toBeVisible();
});

const office = pupil({ abilities: { ...pupil().abilities, administer: ["s1"] } });

test("the office sees who is hidden and shows them again after being asked", async () => {
  const row = {
    id: "r1",
    full_name: "Ada Amsel",
    classes: ["5a"],
    asked_as: "guardian",
    asked_at: now.toISOString(),
    reason: "Der Nachname",
  };
  at({
    "GET /api/me": { body: office },
    "GET /api/privacy/deletions": { body: { items: [] } },
    "GET /api/privacy/erasures": { body: { items: [] } },
    "GET /api/privacy/restrictions": { body: { items: [row] } },
    "DELETE /api/privacy/restrictions/r1": { body: { items: [] } },
  });
  const { container } = open("/data-protection");
  expect(await screen.findByText("Ada Amsel · 5a")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Wieder zeigen" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/Das muss vorher sein/)).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Wieder zeigen" }));
  expect(await screen.findByText("Niemand ist verborgen")).toBeVisible();
});

test("a child with a card reads whom to ask, and is offered nothing that would be refused", async () => {
  const soon = new Date(Date.now() + 45 * 60_000).toISOString();
  const { asked } = at({ "GET /api/me": { body: pupil({ limited_until: soon }) } });
  const { container } = open("/my-data");
  expect(await screen.findByRole("heading", { name: "Frag zu Hause" })).toBeVisible();
  const main = within(screen.getByRole("main"));
  expect(main.queryAllByRole("button")).toEqual([]);
  expect(asked.filter(({ path }) => path.startsWith("/api/me/"))).toEqual([]);
  expect(await faultsIn(container)).toEqual([]);
});
