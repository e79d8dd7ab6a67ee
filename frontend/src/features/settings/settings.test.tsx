// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { guardian, pupil } from "@/test/cast";
import { type Answers, faultsIn, network, open } from "@/test/screen";

const here = {
  id: "se1",
  device: { browser: "Firefox", system: "Linux" },
  started_at: new Date().toISOString(),
  current: true,
};
const there = {
  ...here,
  id: "se2",
  device: { browser: "Safari", system: "iPadOS" },
  current: false,
};

function at(answers: Answers = {}) {
  return network({
    "GET /api/me": { body: pupil() },
    "GET /api/communities": { body: { items: [], next: null } },
    "GET /api/me/sessions": { body: { items: [here, there], next: null } },
    "GET /api/auth/browser/v1/account/authenticators": { body: { data: [] } },
    "GET /api/me/tokens": { body: { items: [], next: null } },
    ...answers,
  });
}

test("a lost device is signed out by name, this one is not offered", async () => {
  const { asked } = at({ "DELETE /api/me/sessions/se2": { status: 204 } });
  const { container } = open("/settings");
  await userEvent.click(await screen.findByRole("button", { name: "Safari auf iPadOS abmelden" }));
  expect(await screen.findByText("Safari auf iPadOS ist abgemeldet.")).toBeVisible();
  expect(asked).toContainEqual({ method: "DELETE", path: "/api/me/sessions/se2", body: null });
  expect(screen.queryByRole("button", { name: "Firefox auf Linux abmelden" })).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test("the language changes at once and is told to the server", async () => {
  const { asked } = at({ "PATCH /api/me": { body: pupil({ language: "en" }) } });
  open("/settings");
  await userEvent.click(await screen.findByRole("radio", { name: "English" }));
  expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  expect(asked.find(({ method }) => method === "PATCH")?.body).toEqual({ language: "en" });
});

test("a language the server refused is taken back", async () => {
  at({ "PATCH /api/me": { status: 500, body: {} } });
  open("/settings");
  await userEvent.click(await screen.findByRole("radio", { name: "English" }));
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Einstellungen"),
  );
});

test("a refused e-mail address stays in its field with the reason", async () => {
  at({
    "PATCH /api/me": {
      status: 422,
      body: { code: "email_taken", detail: "Diese Adresse ist vergeben." },
    },
  });
  open("/settings");
  await userEvent.type(await screen.findByLabelText("E-Mail-Adresse"), "sophie@example.org");
  await userEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(await screen.findByText("Diese Adresse ist vergeben.")).toBeVisible();
  expect(screen.getByLabelText("E-Mail-Adresse")).toHaveValue("sophie@example.org");
});

test("a wrong current passphrase is said at its field", async () => {
  const errors = [{ code: "enter_current_password", param: "current_password", message: "x" }];
  at({ "POST /api/auth/browser/v1/account/password/change": { status: 400, body: { errors } } });
  open("/settings");
  await userEvent.click(await screen.findByRole("button", { name: "Passwort ändern" }));
  await userEvent.type(screen.getByLabelText("Dein jetziges Passwort"), "falsch");
  await userEvent.type(screen.getByLabelText("Dein neues Passwort"), "apfel drachen roller");
  await userEvent.click(screen.getByRole("button", { name: "Neues Passwort speichern" }));
  await waitFor(() =>
    expect(screen.getByLabelText("Dein jetziges Passwort")).toHaveAccessibleDescription(
      "Das ist nicht dein jetziges Passwort.",
    ),
  );
});

test("a new access key is shown once and can only be closed on purpose", async () => {
  const token = {
    id: "t1",
    name: "Anzeige",
    scopes: ["read"],
    created_at: "",
    last_used_at: null,
    expires_on: null,
  };
  const { asked } = at({
    "POST /api/me/tokens": { status: 201, body: { ...token, token: "shp_geheim" } },
  });
  open("/settings");
  await userEvent.click(await screen.findByText("Zugriffsschlüssel für Programme"));
  await userEvent.type(await screen.findByLabelText("Wofür ist der Schlüssel?"), "Anzeige");
  await userEvent.click(screen.getByRole("button", { name: "Schlüssel anlegen" }));
  const dialog = await screen.findByRole("dialog", { name: "Dein neuer Schlüssel" });
  expect(within(dialog).getByText("shp_geheim")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(screen.getByText("shp_geheim")).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "Ich habe ihn gesichert" }));
  await waitFor(() => expect(screen.queryByText("shp_geheim")).toBeNull());
  const body = asked.find(
    ({ path, method }) => path === "/api/me/tokens" && method === "POST",
  )?.body;
  expect(body).toMatchObject({ name: "Anzeige", scopes: ["read"] });
});

test("a guardian sees their children and that conversations stay private", async () => {
  at({ "GET /api/me": { body: guardian() } });
  open("/settings");
  expect(await screen.findByText("Sophie A.")).toBeVisible();
  expect(screen.getByText(/liest du hier nicht mit/)).toBeVisible();
});
