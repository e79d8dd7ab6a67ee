// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { pupil, school } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";
import type { Bases } from "./officeApi";

vi.mock("@/app/useLive", () => ({ useLive: () => {} }));

beforeEach(() => localStorage.clear());

const OFFICE = pupil({
  affiliations: [{ school, state: "live", takes_part: true, role: "administrator", classes: [] }],
  abilities: { ...pupil().abilities, administer: [school.id], issue_codes: true },
  second_factor: { needed: true, set_up: true, passed: true },
});

const BASES: Bases = {
  items: [
    {
      purpose: "participation",
      name: "Mitmachen",
      basis: "consent",
      reason: "",
      decided_on: null,
    },
    {
      purpose: "photos",
      name: "Fotos",
      basis: "public_task",
      reason: "Schulkonferenz",
      decided_on: "2026-06-01",
    },
  ],
  own_word_from: 14,
  own_word_alone_from: 16,
};

const BASES_PATH = `/api/schools/${school.id}/consent-bases`;

function world(more: Answers = {}) {
  return network({
    "GET /api/me": { body: OFFICE },
    "GET /api/communities": { body: { items: [] } },
    "GET /api/directs": { body: { items: [] } },
    "GET /api/unread": { body: { groups: [] } },
    [`GET /api/schools/${school.id}`]: {
      body: { ...school, number: "123", form: "GE", state: "live" },
    },
    [`GET ${BASES_PATH}`]: { body: BASES },
    ...more,
  });
}

const there = async () => {
  const view = open(`/schools/${school.id}/agreeing`);
  await screen.findByRole("heading", { name: "Wofür ihr fragt" });
  return view;
};

describe("the office decides on what purposes rest", () => {
  test("every purpose shows its basis with reason and day", async () => {
    world();
    const { container } = await there();
    expect(screen.getByText("Schulkonferenz (eingetragen am 1. Juni 2026)")).toBeVisible();
    expect(screen.getByText("Einwilligung", { selector: "[data-tone=good]" })).toBeVisible();
    expect(await faultsIn(container)).toEqual([]);
  });

  test("the public task needs a reason, and is recorded with it", async () => {
    const task = { basis: "public_task" as const, reason: "§ 120", decided_on: "2026-11-25" };
    const [first, ...others] = BASES.items;
    const { asked } = world({
      [`PUT ${BASES_PATH}/participation`]: {
        body: { ...BASES, items: [{ ...first, ...task }, ...others] },
      },
    });
    await there();
    await userEvent.click(screen.getByRole("button", { name: "Ändern: Mitmachen" }));
    await userEvent.click(screen.getByRole("radio", { name: "Auftrag der Schule" }));
    const reason = screen.getByLabelText(/Wer hat das beschlossen/);
    expect(reason).toBeRequired();
    await userEvent.type(reason, "§ 120");
    await userEvent.click(screen.getAllByRole("button", { name: "Eintragen" })[0] as HTMLElement);
    expect(await screen.findByText("Das gilt ab jetzt.")).toBeVisible();
    expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({
      basis: "public_task",
      reason: "§ 120",
    });
    expect(screen.getByText("§ 120 (eingetragen am 25. November 2026)")).toBeVisible();
  });

  test("a refusal is told and what was typed stays", async () => {
    const detail = "Bitte sag, wer das beschlossen hat.";
    world({
      [`PUT ${BASES_PATH}/participation`]: {
        status: 422,
        body: { code: "invalid", detail, status: 422 },
      },
    });
    await there();
    await userEvent.click(screen.getByRole("button", { name: "Ändern: Mitmachen" }));
    await userEvent.click(screen.getByRole("radio", { name: "Auftrag der Schule" }));
    await userEvent.type(screen.getByLabelText(/Wer hat das beschlossen/), "x");
    await userEvent.click(screen.getAllByRole("button", { name: "Eintragen" })[0] as HTMLElement);
    expect(await screen.findByRole("alert")).toHaveTextContent(detail);
    expect(screen.getByLabelText(/Wer hat das beschlossen/)).toHaveValue("x");
  });

  test("the ages are recorded", async () => {
    const { asked } = world({
      [`PUT /api/schools/${school.id}/consent-bands`]: { body: { ...BASES, own_word_from: 16 } },
    });
    await there();
    await userEvent.selectOptions(
      screen.getByLabelText("Das Kind muss auch selbst Ja sagen"),
      "16",
    );
    const card = screen.getByRole("heading", { name: /Ab welchem Alter/ }).closest("section");
    await userEvent.click(within(card as HTMLElement).getByRole("button", { name: "Eintragen" }));
    expect(await screen.findByText(/Wer neu gefragt werden muss/)).toBeVisible();
    expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({
      own_word_from: 16,
      own_word_alone_from: 16,
    });
  });

  test("a code for a guardian is shown once, with a letter for the printer", async () => {
    const person = {
      id: "p1",
      full_name: "Sophie Albrecht",
      given_name: "Sophie",
      family_name: "Albrecht",
      login_name: "sophie.a",
      roles: ["pupil"],
      classes: [],
      state: "active",
      deactivated_on: null,
    };
    const print = vi.fn();
    vi.stubGlobal("print", print);
    world({
      [`GET /api/schools/${school.id}/people`]: { body: { items: [person], next: null } },
      [`GET /api/schools/${school.id}/classes`]: { body: { items: [] } },
      [`POST /api/schools/${school.id}/people/p1/child-code`]: {
        status: 201,
        body: { child: {}, code: "AB2C-DE3F-GH4J", expires_at: "2026-12-24T08:00:00Z" },
      },
    });
    open(`/schools/${school.id}`);
    await userEvent.click(await screen.findByRole("button", { name: /Sophie Albrecht: was/ }));
    await userEvent.click(
      await screen.findByRole("menuitem", { name: "Code für Sorgeberechtigte" }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Code erstellen" }));
    expect(await screen.findAllByText("AB2C-DE3F-GH4J")).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: "Drucken" }));
    expect(print).toHaveBeenCalledOnce();
    const letter = document.querySelector<HTMLElement>("[data-print-sheet]");
    expect(letter).toHaveTextContent("Dein Code für Sophie Albrecht");
  });
});
