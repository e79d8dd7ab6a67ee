// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pupil, sophie, yilmaz } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";
import type { CaseDetail } from "./api";

const found: CaseDetail = {
  id: "c1",
  kind: "message",
  state: "new",
  subject: yilmaz,
  school_id: "s1",
  reasons: ["scary"],
  group_id: null,
  hides_item: false,
  opened_at: "2026-11-25T08:00:00Z",
  closed_at: null,
  reports: [
    {
      id: "r1",
      reason: "scary",
      words: "Ich habe Angst.",
      reporter: sophie,
      created_at: "2026-11-25T08:00:00Z",
      frozen: [
        {
          author: "Deniz Yılmaz",
          text: "ganz nett",
          at: "2026-11-25T07:58:00Z",
          former: ["gemein"],
          files: [{ name: "boese.txt", url: "/api/cases/c1/files/f1" }],
          is_item: true,
        },
      ],
    },
  ],
  notes: [],
  outcome: "",
};

function at(answers: Answers = {}) {
  return network({
    "GET /api/me": { body: pupil() },
    "GET /api/communities": { body: { items: [], next: null } },
    "GET /api/cases/c1": { body: found },
    ...answers,
  });
}

test("a first grader gets help by one picture and one button, without writing a word", async () => {
  const { asked } = at({ "POST /api/reports": { status: 201, body: { looked_at_by: [yilmaz] } } });
  const { container } = open("/help/message/m1");
  expect(await screen.findByRole("button", { name: "Abschicken" })).toBeDisabled();
  expect(screen.getAllByRole("radio")).toHaveLength(3);
  await userEvent.click(screen.getByRole("radio", { name: "Das macht mir Angst" }));
  expect(await faultsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Abschicken" }));
  expect(await screen.findByText("Das hast du gut gemacht.")).toBeVisible();
  expect(screen.getByText("Deniz Yılmaz")).toBeVisible();
  const [sent] = asked.filter(({ method }) => method === "POST");
  expect(sent?.body).toMatchObject({ kind: "message", item_id: "m1", reason: "scary", words: "" });
});

test("what the child chose and wrote stays when it could not be sent, and goes with the same id", async () => {
  const { asked } = at({ "POST /api/reports": { status: 500, body: {} } });
  open("/help/message/m1");
  await userEvent.click(await screen.findByRole("radio", { name: "Das ist gemein" }));
  await userEvent.type(screen.getByRole("textbox"), "Er hat mich geärgert.");
  for (const times of [1, 2]) {
    await userEvent.click(screen.getByRole("button", { name: "Abschicken" }));
    await waitFor(() =>
      expect(asked.filter(({ method }) => method === "POST")).toHaveLength(times),
    );
    expect(await screen.findByRole("alert")).toBeVisible();
  }
  expect(screen.getByRole("textbox")).toHaveValue("Er hat mich geärgert.");
  expect(screen.getByRole("radio", { name: "Das ist gemein" })).toBeChecked();
  const ids = asked
    .filter(({ method }) => method === "POST")
    .map(({ body }) => (body as { client_id: string }).client_id);
  expect(new Set(ids).size).toBe(1);
});

test("a case shows what was seen, what it said before and its file, and nothing in it runs", async () => {
  at();
  const { container } = open("/cases/c1");
  expect(await screen.findByText("ganz nett")).toBeVisible();
  expect(screen.getByText(/gemein/)).toBeVisible();
  expect(screen.getByText("Ich habe Angst.")).toBeVisible();
  const file = screen.getByRole("link", { name: "boese.txt" });
  expect(file).toHaveAttribute("download", "boese.txt");
  expect(container.querySelector("main img, main script, main iframe")).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test("a contact looks at it, writes it down and closes it with what came of it", async () => {
  const { asked } = at({
    "PATCH /api/cases/c1": { body: { ...found, state: "looked_at" } },
    "POST /api/cases/c1/notes": { status: 409, body: { code: "x", detail: "Später noch einmal." } },
  });
  open("/cases/c1");
  await userEvent.click(await screen.findByRole("button", { name: "Ich kümmere mich" }));
  expect(asked.find(({ method }) => method === "PATCH")?.body).toEqual({ state: "looked_at" });
  const notes = screen.getByRole("textbox", { name: "Neue Notiz" });
  await userEvent.type(notes, "Mit den Eltern gesprochen");
  await userEvent.click(screen.getByRole("button", { name: "Notiz speichern" }));
  expect(await screen.findByText("Später noch einmal.")).toBeVisible();
  expect(notes).toHaveValue("Mit den Eltern gesprochen");
});

// row(50)
test("a contact hides what was reported and shows it again", async () => {
  const { asked } = at({
    "PUT /api/cases/c1/hidden": { body: { ...found, hides_item: true } },
  });
  const { container } = open("/cases/c1");
  await userEvent.click(await screen.findByRole("button", { name: "Vor allen verbergen" }));
  expect(await screen.findByRole("button", { name: "Wieder zeigen" })).toBeVisible();
  expect(asked).toContainEqual({
    method: "PUT",
    path: "/api/cases/c1/hidden",
    body: { hidden: true },
  });
  expect(await faultsIn(container)).toEqual([]);
});

test("where there is nothing to hide no button is shown", async () => {
  at({ "GET /api/cases/c1": { body: { ...found, hides_item: null } } });
  open("/cases/c1");
  await screen.findByText("Ich habe Angst.");
  expect(screen.queryByRole("button", { name: "Vor allen verbergen" })).toBeNull();
});
