// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pupil, school, yilmaz } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";

const head = pupil({
  person: yilmaz,
  affiliations: [{ school, state: "live", role: "administrator", takes_part: true, classes: [] }],
  abilities: {
    administer: ["s1"],
    found_communities: [],
    create_schools: false,
    issue_codes: true,
  },
  second_factor: { needed: true, set_up: true, passed: true },
});
const entry = (number: number, act: string) => ({
  number,
  at: "2026-11-24T10:00:00Z",
  act,
  by: yilmaz,
  by_id: yilmaz.id,
  subject_id: null,
  school,
  facts: {},
});

function record(intact = true) {
  return network({
    "GET /api/me": { body: head },
    "GET /api/communities": { body: { items: [], next: null } },
    "GET /api/schools/s1": { body: { ...school, number: "1", form: "GG", state: "live" } },
    "GET /api/audit/chain": { body: { intact, entries: 2, broken_at: intact ? null : 7 } },
    "GET /api/schools/s1/audit": {
      body: { items: [entry(2, "cards.lesson_begun"), entry(1, "new.act")], next: null },
    },
  });
}

// row(44)
test("the office reads in plain words who did what, and that nobody changed the record", async () => {
  record();
  const { container } = open("/schools/s1/audit");
  expect(await screen.findByText(/hat eine Stunde begonnen/)).toBeInTheDocument();
  expect(screen.getByText(/new\.act/)).toBeInTheDocument();
  expect(await screen.findByText(/2 Einträge, lückenlos/)).toBeInTheDocument();
  expect(await faultsIn(container)).toEqual([]);
});

// row(44)
test("a record that was changed is said aloud", async () => {
  record(false);
  open("/schools/s1/audit");
  expect(await screen.findByRole("alert")).toHaveTextContent("Ab Eintrag 7");
});

test("days, a part and a person are asked for, and taken back", async () => {
  const { asked } = record();
  const user = userEvent.setup();
  open("/schools/s1/audit");
  await screen.findByText(/hat eine Stunde begonnen/);
  const reads = () => asked.filter(({ path }) => path.endsWith("/audit")).length;
  const before = reads();
  fireEvent.change(screen.getByLabelText("Von"), { target: { value: "2026-11-01" } });
  await user.selectOptions(screen.getByLabelText("Was"), "Karten");
  const [only] = await screen.findAllByRole("button", { name: /Nur Einträge von Deniz/ });
  if (!only) throw new Error("nobody to choose");
  await user.click(only);
  expect(await screen.findByText("Nur von Deniz Yılmaz")).toBeInTheDocument();
  await waitFor(() => expect(reads()).toBe(before + 3));
  await user.click(screen.getByRole("button", { name: "Wieder von allen" }));
  expect(screen.queryByText("Nur von Deniz Yılmaz")).toBeNull();
});
