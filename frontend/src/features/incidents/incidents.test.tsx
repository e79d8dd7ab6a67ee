// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { pupil, school } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";
import { fromField, hoursUntil, toField } from "./moment";

const HOUR = 3_600_000;
const now = Date.now();
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();

const row = {
  id: "i1",
  reference: "2026-001",
  kind: "taken_over",
  title: "Konto übernommen",
  noticed_at: ago(30.5),
  due_at: ago(30.5 - 72),
  clock: "running",
  authority: "open",
  people: "open",
  closed_at: null,
};

const detail = {
  ...row,
  what: "Jemand kannte das Passwort.",
  effects: "",
  measures: "",
  since: ago(60),
  until: ago(40),
  entered_by: null,
  entered_at: ago(30),
  authority_at: null,
  authority_reason: "",
  people_at: null,
  people_reason: "",
  about: [{ id: "a1", kind: "person", label: "Ada A." }],
  notices: [],
  missing: ["authority", "people"],
  kinds: ["person", "school", "file", "group", "message", "board"],
};

const affected = {
  people: 7,
  children: 3,
  readers: 0,
  schools: [{ school, people: 7, children: 3 }],
  reasons: [{ why: "wrote", people: 4 }],
};

const letters = (["authority", "school", "adults", "children"] as const).map((key) => ({
  key,
  title: `Titel ${key}`,
  text: `Text ${key} [Name]\n`,
}));

const PLACE = "/data-protection/incidents/i1";

function at(answers: Answers = {}) {
  return network({
    "GET /api/me": { body: pupil({ installation_roles: ["dpo"], affiliations: [] }) },
    "GET /api/communities": { body: { items: [], next: null } },
    "GET /api/incidents": { body: { items: [row] } },
    "GET /api/incidents/i1": { body: detail },
    "GET /api/incidents/i1/affected": { body: affected },
    "GET /api/incidents/i1/letters": { body: { items: letters } },
    ...answers,
  });
}

// row(49)
test("the register says calmly how many hours are left, what is overdue and what was told", async () => {
  at({
    "GET /api/incidents": {
      body: {
        items: [
          row,
          { ...row, id: "i2", title: "Zu spät", clock: "running", due_at: ago(4.5) },
          { ...row, id: "i3", title: "Gemeldet", clock: "told", closed_at: ago(1) },
        ],
      },
    },
  });
  const { container } = open("/data-protection/incidents");
  expect(await screen.findByText("Noch 41 Stunden bis zur Meldefrist")).toBeVisible();
  expect(screen.getByText("Meldefrist seit 5 Stunden vorbei")).toBeVisible();
  const closed = screen.getByRole("list", { name: "Abgeschlossen" });
  expect(within(closed).getByText("Rechtzeitig gemeldet")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
});

test("an empty register says why, and what to do", async () => {
  at({ "GET /api/incidents": { body: { items: [] } } });
  open("/data-protection/incidents");
  expect(await screen.findByText("Kein Vorfall eingetragen")).toBeVisible();
  expect(screen.getByRole("button", { name: "Vorfall eintragen" })).toBeVisible();
});

test("a register that is refused says so", async () => {
  at({ "GET /api/incidents": { status: 404, body: { code: "not_found", detail: "Nicht da." } } });
  open("/data-protection/incidents");
  expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Vorfall eintragen" })).toBeNull();
});

// row(49)
test("what was typed stays when it is refused, and goes to the server as it was meant", async () => {
  const { asked } = at({
    "POST /api/incidents": {
      status: 422,
      body: {
        code: "nothing_named",
        detail: "Diesen Anmeldenamen hat niemand.",
        fields: [{ path: "named", message: "Diesen Anmeldenamen hat niemand." }],
      },
    },
  });
  open("/data-protection/incidents");
  await userEvent.click(await screen.findByRole("button", { name: "Vorfall eintragen" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText(/Worum geht es/), "Konto weg");
  await userEvent.type(within(dialog).getByLabelText(/^Von/), "2026-01-02T08:00");
  await userEvent.type(within(dialog).getByLabelText("Anmeldename"), "niemand");
  await userEvent.click(within(dialog).getByRole("button", { name: "Vorfall eintragen" }));
  expect(await within(dialog).findByRole("alert")).toHaveTextContent(
    "Diesen Anmeldenamen hat niemand.",
  );
  expect(within(dialog).getByLabelText(/Worum geht es/)).toHaveValue("Konto weg");
  const sent = asked.find(({ method }) => method === "POST")?.body;
  expect(sent).toMatchObject({
    kind: "taken_over",
    title: "Konto weg",
    since: new Date("2026-01-02T08:00").toISOString(),
    until: null,
    about: [{ kind: "person", named: "niemand" }],
  });
  expect(await faultsIn(dialog)).toEqual([]);
});

// row(49)
test("an incident shows whom it affects in counts, and no name of them", async () => {
  at();
  const { container } = open(PLACE);
  expect(await screen.findByText("7 betroffen, davon 3 Kinder und Jugendliche")).toBeVisible();
  expect(screen.getByText("Ada A.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Vorfall abschließen" })).toBeDisabled();
  expect(screen.getByRole("option", { name: "board" })).toBeInTheDocument();
  expect(await faultsIn(container)).toEqual([]);
});

test("a list is taken along, and what was refused is said", async () => {
  const { asked } = at({
    "GET /api/incidents/i1/people": {
      status: 403,
      body: { code: "forbidden", detail: "Gerade nicht." },
    },
  });
  open(PLACE);
  const name = `${school.name}: Liste herunterladen`;
  await userEvent.click(await screen.findByRole("button", { name }));
  expect(await screen.findByText("Gerade nicht.")).toBeVisible();
  expect(asked.map(({ path }) => path)).toContain("/api/incidents/i1/people");
});

// row(49)
test("a school is told in words that can be finished before", async () => {
  const told = { ...detail, notices: [{ id: "n1", school, words: "x", told_at: ago(0) }] };
  const { asked } = at({ "POST /api/incidents/i1/notices": { status: 201, body: told } });
  open(PLACE);
  const name = `${school.name}: Schule benachrichtigen`;
  await userEvent.click(await screen.findByRole("button", { name }));
  const dialog = await screen.findByRole("dialog");
  const words = await within(dialog).findByLabelText(/Nachricht an das Schulbüro/);
  expect(words).toHaveValue("Text school [Name]\n");
  expect(within(dialog).getByText(/eckigen Klammern/)).toBeVisible();
  await userEvent.clear(words);
  await userEvent.type(words, "Bitte lesen.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Schule benachrichtigen" }));
  expect(await screen.findByText(/benachrichtigt am/)).toBeVisible();
  expect(asked).toContainEqual({
    method: "POST",
    path: "/api/incidents/i1/notices",
    body: { school_id: school.id, words: "Bitte lesen." },
  });
});

// row(49)
test("letters come when they are wanted, also for children, and are copied whole", async () => {
  const { asked } = at();
  const copied = vi.fn(async (_text: string) => {});
  open(PLACE);
  await screen.findByText("Ada A.");
  expect(asked.some(({ path }) => path.endsWith("/letters"))).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Entwürfe anzeigen" }));
  await userEvent.selectOptions(await screen.findByLabelText("Brief"), "children");
  expect(await screen.findByRole("region", { name: "Titel children" })).toHaveTextContent(
    "Text children [Name]",
  );
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: copied },
    configurable: true,
  });
  await userEvent.click(screen.getByRole("button", { name: "Kopieren" }));
  await waitFor(() =>
    expect(copied).toHaveBeenCalledWith("Titel children\n\nText children [Name]\n"),
  );
});

// row(49)
test("why nobody is told is asked for, and the reason stays when it is refused", async () => {
  const { asked } = at({
    "POST /api/incidents/i1/told": {
      status: 422,
      body: { code: "invalid", detail: "Sag bitte, warum es niemand erfahren muss." },
    },
  });
  open(PLACE);
  await userEvent.click(await screen.findByRole("button", { name: "Aufsichtsbehörde: Eintragen" }));
  await userEvent.type(screen.getByLabelText(/Begründung/), "Kein Risiko");
  await userEvent.click(screen.getByRole("button", { name: "Nicht nötig" }));
  expect(await screen.findByText("Sag bitte, warum es niemand erfahren muss.")).toBeVisible();
  expect(screen.getByLabelText(/Begründung/)).toHaveValue("Kein Risiko");
  expect(asked).toContainEqual({
    method: "POST",
    path: "/api/incidents/i1/told",
    body: { whom: "authority", told: false, at: null, reason: "Kein Risiko" },
  });
});

test("a closed incident is read and can be opened again, nothing else", async () => {
  const closed = {
    ...detail,
    clock: "not_told",
    authority: "not_told",
    authority_at: ago(3),
    authority_reason: "Kein Risiko",
    people: "told",
    people_at: ago(2),
    missing: [],
    closed_at: ago(1),
  };
  const { asked } = at({
    "GET /api/incidents/i1": { body: closed },
    "POST /api/incidents/i1/reopen": { body: detail },
  });
  open(PLACE);
  expect(await screen.findByText("Begründung: Kein Risiko")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Ändern" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Hinzufügen" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Wieder öffnen" }));
  expect(await screen.findAllByRole("button", { name: "Ändern" })).not.toHaveLength(0);
  expect(asked.map(({ path }) => path)).toContain("/api/incidents/i1/reopen");
});

// row(49)
test("the office reads what it was told, and how many of its people it concerns", async () => {
  const me = pupil({
    abilities: {
      administer: ["s1"],
      found_communities: [],
      create_schools: false,
      issue_codes: true,
    },
  });
  at({
    "GET /api/me": { body: me },
    "GET /api/privacy/corrections": { body: { items: [] } },
    "GET /api/privacy/deletions": { body: { items: [] } },
    "GET /api/privacy/erasures": { body: { items: [] } },
    "GET /api/incidents/notices": {
      body: {
        items: [
          {
            id: "n1",
            reference: "2026-001",
            school,
            words: "Bitte lesen.",
            told_at: ago(1),
            people: 1,
          },
        ],
      },
    },
  });
  const { container } = open("/data-protection");
  expect(await screen.findByText(/1 betroffene Person/)).toBeVisible();
  expect(screen.queryByText("Zum Verzeichnis der Vorfälle")).toBeNull();
  await userEvent.click(screen.getByText("Nachricht lesen"));
  expect(screen.getByText("Bitte lesen.")).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
});

test("moments go into fields and back unchanged, and hours are never more than there are", () => {
  const moment = new Date("2026-10-24T12:34").toISOString();
  expect(fromField(toField(moment))).toBe(moment);
  expect(toField(null)).toBe("");
  expect(fromField("")).toBeNull();
  expect(hoursUntil(ago(-2.9), now)).toBe(2);
  expect(hoursUntil(ago(-0.5), now)).toBe(0);
  expect(hoursUntil(ago(0.5), now)).toBe(-1);
});
