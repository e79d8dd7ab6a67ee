// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Message } from "@/api/types";
import { message } from "@/features/messaging/testing/material";
import { pupil, school, sophie, yilmaz } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";

vi.mock("@/app/useLive", () => ({ useLive: () => {} }));

beforeEach(() => localStorage.clear());

const TEACHER = pupil({
  person: yilmaz,
  affiliations: [
    {
      school,
      state: "live",
      takes_part: true,
      role: "teacher",
      classes: [{ id: "c1", name: "5b", kind: "class", part: "teacher" }],
    },
  ],
});

const COMMUNITY = {
  id: "k1",
  kind: "class",
  name: "5b",
  school,
  schools: [school],
  role: "moderator",
  staff_only: false,
  groups: [
    { id: "g1", name: "5b", kind: "group", posting: "all", closed: false, closed_until: null },
  ],
};

function said(number: number, body: string): Message {
  return message(number, {
    group_id: "g1",
    author: yilmaz,
    body,
    created_at: `2026-11-2${number}T07:00:00Z`,
  });
}

function world(more: Answers = {}) {
  return network({
    "GET /api/me": { body: TEACHER },
    "GET /api/communities": { body: { items: [COMMUNITY] } },
    "GET /api/directs": { body: { items: [] } },
    "GET /api/unread": { body: { groups: [] } },
    "GET /api/classes/c1/on-paper": { body: { class_name: "5b", items: [sophie] } },
    "GET /api/groups/g1/messages": {
      body: {
        items: [said(1, "Mathe Seite 12"), said(2, "Morgen ist Wandertag")],
        has_before: false,
        has_after: false,
        read_upto: 2,
      },
    },
    ...more,
  });
}

const PATH = `/schools/${school.id}/class/c1/paper`;

// row(9)
test("a teacher reads whom to reach on paper without a reason, and prints what they chose", async () => {
  const print = vi.fn();
  vi.stubGlobal("print", print);
  world();
  open(PATH);
  const listed = await screen.findByRole("list", { name: "Für wen" });
  expect(within(listed).getByRole("listitem")).toHaveTextContent(
    /^SASophie A\.auf Papier erreichen$/,
  );
  expect(await screen.findByRole("button", { name: "Drucken" })).toBeDisabled();
  const [newest, oldest] = screen.getAllByRole("checkbox");
  expect(newest).not.toBeChecked();
  expect(oldest).not.toBeChecked();
  await userEvent.click(newest as HTMLElement);
  await userEvent.click(screen.getByRole("button", { name: "Drucken" }));
  expect(print).toHaveBeenCalledOnce();
  const sheet = document.querySelector<HTMLElement>("[data-print-sheet]");
  expect(sheet).toHaveTextContent("Für Sophie A.");
  expect(sheet).toHaveTextContent("Morgen ist Wandertag");
  expect(sheet).not.toHaveTextContent("Mathe Seite 12");
});

test("the page meets no barrier that a machine can find", async () => {
  world();
  const { container } = open(PATH);
  await screen.findByRole("button", { name: "Drucken" });
  expect(await faultsIn(container)).toEqual([]);
});

test("when everybody is in, it says so", async () => {
  world({ "GET /api/classes/c1/on-paper": { body: { class_name: "5b", items: [] } } });
  open(PATH);
  expect(await screen.findByText("Alle aus dieser Klasse sind dabei")).toBeVisible();
});

test("whoever does not teach the class finds nothing here", async () => {
  world({ "GET /api/classes/c1/on-paper": { status: 404 } });
  open(PATH);
  expect(await screen.findByRole("heading", { name: "Hier ist nichts" })).toBeVisible();
});

test("my classes lead there, also for whoever is not the class teacher", async () => {
  world({ "GET /api/schools": { body: { items: [] } } });
  open("/schools");
  const link = await screen.findByRole("link", { name: "Auf Papier erreichen: 5b" });
  expect(link).toHaveAttribute("href", PATH);
});
