// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { HomeNeed, HomeNew, Me } from "@/api/types";
import { guardian, pupil, sophie, yilmaz } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";
import { timeOfDay } from "./timeOfDay";

const group: HomeNew["group"] = {
  id: "g1",
  name: "Klassengespräch",
  kind: "group",
  community: { id: "k1", name: "Klasse 5b", kind: "class", staff_only: false },
  participants: [],
};
const fresh: HomeNew = {
  group,
  unread: 3,
  mentions: 0,
  last: {
    id: "m2",
    number: 39,
    author: yilmaz,
    excerpt: "Denkt an die Turnbeutel",
    created_at: new Date().toISOString(),
  },
};
const mention: HomeNeed = {
  kind: "mention",
  group,
  message: {
    id: "m1",
    number: 38,
    author: yilmaz,
    excerpt: "Bringst du das Plakat mit?",
    created_at: new Date().toISOString(),
  },
};

function at(me: Me, home: { new: HomeNew[]; needs: HomeNeed[] }) {
  network({
    "GET /api/me": { body: me },
    "GET /api/home": { body: home },
    "GET /api/communities": { body: { items: [], next: null } },
  });
  return open("/");
}

test("a pupil sees who needs them and what is new, each a link to its place", async () => {
  const { container } = at(pupil(), { new: [fresh], needs: [mention] });
  const needs = await screen.findByRole("link", { name: /Deniz Yılmaz spricht dich an/ });
  expect(needs).toHaveAttribute("href", "/groups/g1?message=38");
  const news = screen.getByRole("link", { name: /Turnbeutel/ });
  expect(news).toHaveAttribute("href", "/groups/g1");
  expect(within(news).getByText("3 neue Nachrichten")).toBeInTheDocument();
  expect(await faultsIn(container)).toEqual([]);
});

test("a direct conversation is called after the other one in it", async () => {
  const direct = {
    id: "g9",
    name: "",
    kind: "direct" as const,
    community: null,
    participants: [sophie, yilmaz],
  };
  at(pupil(), { new: [{ ...fresh, group: direct }], needs: [] });
  expect(await screen.findByRole("link", { name: /Deniz Yılmaz.*Direktnachricht/ })).toBeVisible();
});

test("an administrator is led to the roster that waits", async () => {
  const waiting: HomeNeed = {
    kind: "import",
    import_id: "i1",
    state: "ready",
    school: { id: "s1", name: "Gesamtschule Ost", short_name: "Ost" },
    created_at: new Date().toISOString(),
  };
  at(pupil(), { new: [], needs: [waiting] });
  const link = await screen.findByRole("link", { name: /Vorschau.*Gesamtschule Ost/ });
  expect(link).toHaveAttribute("href", "/schools/s1/imports/i1");
});

test("a pupil without a community is told what will happen", async () => {
  at(pupil(), { new: [], needs: [] });
  expect(await screen.findByRole("heading", { name: "Hier wächst bald etwas" })).toBeVisible();
});

test("the city is led to the schools", async () => {
  const me = pupil();
  at(
    {
      ...me,
      affiliations: [],
      installation_roles: ["city"],
      abilities: { ...me.abilities, create_schools: true },
    },
    { new: [], needs: [] },
  );
  expect(await screen.findByRole("link", { name: "Zu den Schulen" })).toHaveAttribute(
    "href",
    "/schools",
  );
});

test("a guardian sees their children", async () => {
  at(guardian(), { new: [], needs: [] });
  expect(await screen.findByRole("heading", { name: "Deine Kinder" })).toBeVisible();
  expect(screen.getByText(sophie.name)).toBeVisible();
});

test("a home that cannot be fetched says so and can be tried again", async () => {
  network({
    "GET /api/me": { body: pupil() },
    "GET /api/home": { status: 500, body: {} },
    "GET /api/communities": { body: { items: [], next: null } },
  });
  open("/");
  expect(await screen.findByRole("button", { name: "Noch einmal versuchen" })).toBeVisible();
});

test.each([
  [3, "evening"],
  [7, "morning"],
  [12, "day"],
  [18, "evening"],
])("at %i o'clock it is %s", (hour, expected) => {
  expect(timeOfDay(new Date(2026, 8, 1, hour))).toBe(expected);
});
