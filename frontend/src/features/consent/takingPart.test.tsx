// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Me } from "@/api/types";
import { guardian, pupil, school, sophie } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";
import type { Matter } from "./api";
import { matter, TEXTS } from "./testing";

vi.mock("@/app/useLive", () => ({ useLive: () => {} }));

beforeEach(() => localStorage.clear());

const outside = (state: "live" | "paused" | "preparing" = "live", takes_part = false): Me =>
  pupil({ affiliations: [{ school, state, takes_part, role: "pupil", classes: [] }] });

const HOME: Answers = {
  "GET /api/home": { body: { new: [], needs: [] } },
  "GET /api/communities": { body: { items: [] } },
  "GET /api/directs": { body: { items: [] } },
  "GET /api/unread": { body: { groups: [] } },
  "GET /api/glass": { body: { items: [] } },
};

function world(me: Me, matters: Matter[], more: Answers = {}) {
  const state = { me, matters };
  const net = network({
    ...HOME,
    "GET /api/me": () => ({ body: state.me }),
    "GET /api/consents": () => ({ body: { items: state.matters, takes_part: false } }),
    "GET /api/purposes": { body: { items: TEXTS } },
    ...more,
  });
  return { ...net, state };
}

/** A server that writes down what is said, as ours does. */
function listening(state: { matters: Matter[] }): Answers[string] {
  return ({ body }) => {
    const { person_id, purpose, word } = body as Record<string, string>;
    state.matters = state.matters.map((each) =>
      each.person.id === person_id && each.purpose === purpose
        ? { ...each, my_word: word as Matter["my_word"], asked: false }
        : each,
    );
    if (purpose === "participation" && word !== "given")
      state.matters = state.matters.map((each) => ({ ...each, asked: false }));
    return { body: { items: state.matters, takes_part: false } };
  };
}

describe("the questions of the first steps", () => {
  test("a child reads its own words, nothing is chosen before, and both answers weigh the same", async () => {
    const state = { matters: [matter(), matter({ purpose: "photos" })] };
    const { asked } = world(outside(), state.matters, { "POST /api/consents": listening(state) });
    const { container } = open("/");
    expect(
      await screen.findByRole("heading", { name: "Möchtest du auf dem Schulhof mitmachen?" }),
    ).toBeVisible();
    expect(await screen.findByText("Mitmachen für Kinder")).toBeVisible();
    const [yes, no] = ["Ja", "Nein"].map((name) => screen.getByRole("button", { name }));
    expect(yes).toHaveAttribute("aria-pressed", "false");
    expect(no).toHaveAttribute("aria-pressed", "false");
    expect(yes?.className).toBe(no?.className);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByText("Der ganze Text"));
    expect(screen.getByText("Mitmachen ganz genau")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Ja" }));
    expect(await screen.findByText("Fotos für Kinder")).toBeVisible();
    const said = asked.filter(({ method }) => method === "POST");
    expect(said).toHaveLength(1);
    expect(said[0]?.body).toEqual({
      person_id: sophie.id,
      school_id: school.id,
      purpose: "participation",
      word: "given",
      version: 1,
      language: "de",
    });
  });

  test("one can go back and change the answer; who says no is asked no more", async () => {
    const state = { matters: [matter(), matter({ purpose: "photos" })] };
    world(outside(), state.matters, {
      "GET /api/consents": () => ({ body: { items: state.matters, takes_part: false } }),
      "POST /api/consents": listening(state),
    });
    open("/taking-part");
    await userEvent.click(await screen.findByRole("button", { name: "Ja" }));
    await screen.findByText("Fotos für Kinder");
    await userEvent.click(screen.getByRole("button", { name: "Zurück" }));
    expect(await screen.findByText(/Du hast Ja gesagt/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Ja" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(screen.getByRole("button", { name: "Nein" }));
    expect(
      await screen.findByRole("heading", { name: "In Ordnung, du machst nicht mit" }),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "Abmelden" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Ich habe es mir anders überlegt" })).toHaveAttribute(
      "href",
      "/settings/agreements",
    );
  });

  test("one can put the questions off and take them up again", async () => {
    world(outside(), [matter()]);
    open("/taking-part");
    await userEvent.click(await screen.findByRole("button", { name: "Später antworten" }));
    expect(screen.getByRole("heading", { name: "Du hast noch nicht geantwortet" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Jetzt antworten" }));
    expect(await screen.findByText("Mitmachen für Kinder")).toBeVisible();
  });

  test("a refusal of the server is told and the question stays", async () => {
    const detail = "Dieser Text hat sich geändert. Bitte lies ihn noch einmal.";
    world(outside(), [matter()], {
      "POST /api/consents": { status: 409, body: { code: "text_changed", detail, status: 409 } },
    });
    open("/taking-part");
    await userEvent.click(await screen.findByRole("button", { name: "Ja" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(detail);
    expect(screen.getByText("Mitmachen für Kinder")).toBeVisible();
  });

  test("without a line it says so, and trying again works", async () => {
    world(outside(), [matter()]);
    open("/taking-part");
    const yes = await screen.findByRole("button", { name: "Ja" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await userEvent.click(yes);
    expect(await screen.findByRole("alert")).toHaveTextContent("gerade nicht erreichbar");
  });

  test("a guardian answers for the child by name", async () => {
    const me = {
      ...guardian(),
      affiliations: [{ ...outside().affiliations[0], role: "guardian" }],
    };
    world(me as Me, [matter({ is_me: false })]);
    open("/taking-part");
    expect(
      await screen.findByRole("heading", { name: "Darf Sophie A. auf dem Schulhof mitmachen?" }),
    ).toBeVisible();
    expect(await screen.findByText("Mitmachen in einfacher Sprache")).toBeVisible();
  });

  test("whoever is in and has nothing to answer goes on to the start page", async () => {
    world(pupil(), [matter({ my_word: "given", asked: false, state: "allowed" })]);
    const { router } = open("/taking-part");
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  });
});

describe("whoever is not in", () => {
  const given = matter({ my_word: "given", asked: false });

  test("a child learns what to do until somebody at home said yes, and is let in then", async () => {
    const { state } = world(outside(), [given]);
    const { router, container } = open("/communities");
    expect(await screen.findByRole("heading", { name: "Fast geschafft!" })).toBeVisible();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Nachsehen, ob es losgeht" }));
    expect(await screen.findByText(/Noch nicht/)).toBeVisible();
    state.me = pupil();
    await userEvent.click(screen.getByRole("button", { name: "Nachsehen, ob es losgeht" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/communities"));
  });

  test.each(["refused", "conflict"] as const)(
    "a child is not told which grown-up said no (%s)",
    async (state) => {
      world(outside(), [{ ...given, state }]);
      open("/");
      expect(await screen.findByRole("heading", { name: "Fast geschafft!" })).toBeVisible();
    },
  );

  test.each([
    ["preparing", "Deine Schule bereitet sich noch vor"],
    ["paused", "Deine Schule macht gerade Pause"],
  ] as const)("at a school that is %s one reads so", async (state, title) => {
    world(outside(state, true), [{ ...given, state: "allowed" }]);
    open("/");
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
  });

  test("an administrator comes in whatever the school's state", async () => {
    const abilities = { ...pupil().abilities, administer: [school.id] };
    world({ ...outside("preparing"), abilities }, []);
    const { router } = open("/");
    await screen.findByRole("heading", { level: 1 });
    expect(router.state.location.pathname).toBe("/");
  });

  test("the settings stay open, and the menu leads nowhere else", async () => {
    world(outside(), [given], {
      "GET /api/consents/history": { body: { items: [] } },
    });
    open("/settings/agreements");
    expect(await screen.findByRole("heading", { name: "Was ich erlaubt habe" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Communities" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Suche" })).toBeNull();
  });

  test("a child with a card learns the same, and nothing is asked that a card does not open", async () => {
    const until = new Date(Date.now() + 45 * 60_000).toISOString();
    const { state, asked } = world({ ...outside(), limited_until: until }, []);
    const { router, container } = open("/communities");
    expect(await screen.findByRole("heading", { name: "Fast geschafft!" })).toBeVisible();
    expect(screen.getByText(/^Erzähl es zu Hause/)).toBeVisible();
    expect(screen.queryByRole("link", { name: "Einstellungen" })).toBeNull();
    expect(screen.getByRole("button", { name: "Ich bin fertig" })).toBeVisible();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Nachsehen, ob es losgeht" }));
    expect(await screen.findByText(/Noch nicht/)).toBeVisible();
    expect(asked.map(({ path }) => path)).not.toContain("/api/consents");
    state.me = pupil({ limited_until: until });
    await userEvent.click(screen.getByRole("button", { name: "Nachsehen, ob es losgeht" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/communities"));
  });

  test("a child with a card whose yes is taken back in the lesson is led to what to do now", async () => {
    const until = new Date(Date.now() + 45 * 60_000).toISOString();
    const { state } = world(pupil({ limited_until: until }), []);
    const { queryClient } = open("/");
    await screen.findByRole("navigation");
    state.me = { ...outside(), limited_until: until };
    await queryClient.invalidateQueries({ queryKey: ["me"] });
    expect(await screen.findByRole("heading", { name: "Fast geschafft!" })).toBeVisible();
  });
});
