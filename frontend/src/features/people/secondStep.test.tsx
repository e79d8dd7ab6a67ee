// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pupil } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";

const AUTH = "/api/auth/browser/v1";
const waiting = {
  status: 401,
  body: {
    data: {
      flows: [
        { id: "login" },
        { id: "mfa_authenticate", is_pending: true, types: ["recovery_codes", "totp"] },
      ],
    },
  },
};
const home = {
  "GET /api/home": { body: { new: [], needs: [] } },
  "GET /api/communities": { body: { items: [], next: null } },
};
const head = (second_factor = { needed: true, set_up: false, passed: false }) => ({
  body: pupil({ second_factor }),
});

async function passPassphrase() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Anmeldename"), "herz");
  await user.type(screen.getByLabelText("Passwort"), "apfel drachen roller");
  await user.click(screen.getByRole("button", { name: "Anmelden" }));
  return user;
}

test("after the passphrase the code is asked for, and then one is in", async () => {
  const { asked } = network({
    ...home,
    "GET /api/me": { body: pupil() },
    [`POST ${AUTH}/auth/login`]: waiting,
    [`POST ${AUTH}/auth/2fa/authenticate`]: { body: {} },
  });
  const { router, container } = open("/sign-in");
  const user = await passPassphrase();
  const code = await screen.findByLabelText("Sechs Ziffern aus deiner App");
  expect(await faultsIn(container)).toEqual([]);
  await user.type(code, "123 456");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(asked.find(({ path }) => path.endsWith("2fa/authenticate"))?.body).toEqual({
    code: "123456",
  });
});

test("a wrong code is refused in one sentence, and a recovery code may be used instead", async () => {
  network({
    [`POST ${AUTH}/auth/login`]: waiting,
    [`POST ${AUTH}/auth/2fa/authenticate`]: {
      status: 400,
      body: { errors: [{ code: "incorrect_code", param: "code" }] },
    },
  });
  open("/sign-in");
  const user = await passPassphrase();
  await user.type(await screen.findByLabelText("Sechs Ziffern aus deiner App"), "000000");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Das passt nicht");
  await user.click(screen.getByRole("button", { name: /Telefon nicht da/ }));
  expect(screen.getByLabelText("Wiederherstellungscode")).toBeVisible();
});

test("the office leads to the second step, which leads back to the office", async () => {
  let passed = false;
  const { asked } = network({
    ...home,
    "GET /api/me": () => head({ needed: true, set_up: passed, passed }),
    "GET /api/schools": { body: { items: [] } },
    [`POST ${AUTH}/auth/reauthenticate`]: { body: {} },
    [`GET ${AUTH}/account/authenticators`]: { body: { data: [] } },
    [`GET ${AUTH}/account/authenticators/totp`]: {
      status: 404,
      body: { meta: { secret: "ABCDEFGH", square: { size: 2, path: "M0 0h1v1h-1z" } } },
    },
    [`POST ${AUTH}/account/authenticators/totp`]: () => {
      passed = true;
      return { body: {} };
    },
    [`GET ${AUTH}/account/authenticators/recovery-codes`]: {
      body: { data: { unused_codes: ["12345678", "23456789"] } },
    },
  });
  const { router, container } = open("/schools");
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/Dein Passwort, zur Sicherheit/), "apfel");
  expect(router.state.location.search).toEqual({ next: "/schools" });
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect(await screen.findByRole("img", { name: /Quadrat/ })).toBeVisible();
  expect(await faultsIn(container)).toEqual([]);
  await user.type(screen.getByLabelText(/Die sechs Ziffern/), "123456");
  await user.click(screen.getByRole("button", { name: "Einrichten" }));
  expect(await screen.findByText("1234 5678")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Ich habe sie aufbewahrt" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/schools"));
  expect(asked.filter(({ path }) => path.endsWith("recovery-codes"))).toHaveLength(1);
});

test("an act that needs the second step leads there", async () => {
  network({
    ...home,
    "GET /api/me": head({ needed: false, set_up: true, passed: false }),
    "GET /api/me/sessions": { body: { items: [] } },
    "GET /api/me/tokens": { body: { items: [] } },
    [`GET ${AUTH}/account/authenticators`]: { body: { data: [{ type: "totp", created_at: 1 }] } },
    [`POST ${AUTH}/account/password/change`]: {
      status: 403,
      body: { code: "second_factor_needed" },
    },
    "PATCH /api/me": { status: 403, body: { code: "second_factor_needed" } },
  });
  const { router } = open("/settings");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "Dunkel" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/second-step"));
  expect(await screen.findByLabelText("Sechs Ziffern aus deiner App")).toBeVisible();
});
