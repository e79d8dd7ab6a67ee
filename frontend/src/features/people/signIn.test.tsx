// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pupil } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";
import { onward } from "./routes";

const LOGIN = "POST /api/auth/browser/v1/auth/login";
const home = {
  "GET /api/me": { body: pupil() },
  "GET /api/home": { body: { new: [], needs: [] } },
  "GET /api/communities": { body: { items: [], next: null } },
};

async function fillIn(name: string, passphrase: string) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Anmeldename"), name);
  await user.type(screen.getByLabelText("Passwort"), passphrase);
  await user.click(screen.getByRole("button", { name: "Anmelden" }));
  return user;
}

test("a pupil with the right passphrase comes home", async () => {
  const { asked } = network({ ...home, [LOGIN]: { body: {} } });
  const { router } = open("/sign-in");
  await fillIn(" sophie.a ", "apfel drachen roller");
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
    username: "sophie.a",
    password: "apfel drachen roller",
  });
});

test("a wrong passphrase is refused in one sentence and nothing typed is lost", async () => {
  network({
    [LOGIN]: {
      status: 400,
      body: { errors: [{ code: "username_password_mismatch", param: "password" }] },
    },
  });
  open("/sign-in");
  await fillIn("sophie.a", "falsch");
  expect(await screen.findByRole("alert")).toHaveTextContent("Das passt nicht zusammen");
  expect(screen.getByLabelText("Anmeldename")).toHaveValue("sophie.a");
  expect(screen.getByLabelText("Passwort")).toHaveValue("falsch");
});

test("too many tries tell how long to wait", async () => {
  network({ [LOGIN]: { status: 429, body: {}, headers: { "Retry-After": "180" } } });
  open("/sign-in");
  await fillIn("sophie.a", "falsch");
  expect(await screen.findByRole("alert")).toHaveTextContent("warte noch 3 Minuten");
});

test("somebody else's session on this device is ended first", async () => {
  let signedOut = false;
  network({
    ...home,
    [LOGIN]: () => (signedOut ? { body: {} } : { status: 409, body: {} }),
    "DELETE /api/auth/browser/v1/auth/session": () => {
      signedOut = true;
      return { status: 401, body: {} };
    },
  });
  const { router } = open("/sign-in");
  await fillIn("sophie.a", "apfel drachen roller");
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
});

test("empty fields say so and nothing is sent", async () => {
  const { asked } = network({});
  open("/sign-in");
  await userEvent.click(await screen.findByRole("button", { name: "Anmelden" }));
  expect(screen.getAllByText("Bitte schreib hier etwas hinein.")).toHaveLength(2);
  expect(asked).toEqual([]);
});

test("the passphrase can be shown and hidden", async () => {
  network({});
  open("/sign-in");
  await userEvent.type(await screen.findByLabelText("Passwort"), "geheim");
  await userEvent.click(screen.getByRole("button", { name: "Passwort zeigen" }));
  expect(screen.getByLabelText("Passwort")).toHaveAttribute("type", "text");
});

test("a stranger who asks for a page is sent to the sign-in and knows the way back", async () => {
  network({ "GET /api/me": { status: 401, body: { code: "unauthenticated" } } });
  const { router } = open("/settings");
  await screen.findByLabelText("Anmeldename");
  expect(router.state.location.search).toMatchObject({ next: "/settings" });
});

test.each([
  ["https://evil.example"],
  ["//evil.example"],
  ["/\\evil.example"],
  ["javascript:alert(1)"],
  [7],
])("the way back never leads outside: %s", (next) => expect(onward({ next })).toEqual({}));

test("the sign-in is free of faults axe can find", async () => {
  network({});
  const { container } = open("/sign-in");
  await screen.findByLabelText("Anmeldename");
  expect(await faultsIn(container)).toEqual([]);
});
