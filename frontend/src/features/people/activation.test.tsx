// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pupil } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";

const CHECK = "POST /api/activation/check";
const ACTIVATE = "POST /api/activation";
const greeting = { body: { given_name: "Sophie", language: "de" } };

async function useSlip() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Anmeldename"), "sophie.a");
  await user.type(screen.getByLabelText("Zugangscode"), "abcd-1234");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  return user;
}

test("a pupil with a slip is greeted, chooses a passphrase and arrives at the first steps", async () => {
  const { asked } = network({
    [CHECK]: greeting,
    [ACTIVATE]: { status: 204 },
    "GET /api/me": { body: pupil({ first_steps_done: false }) },
  });
  const { router } = open("/activate");
  const user = await useSlip();
  expect(await screen.findByRole("heading", { name: "Hallo Sophie!" })).toHaveFocus();
  await user.type(screen.getByLabelText("Dein neues Passwort"), "apfel drachen roller");
  expect(screen.getByText("Richtig stark")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Los geht’s" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/first-steps"));
  expect(asked.find(({ path }) => path === "/api/activation")?.body).toEqual({
    login_name: "sophie.a",
    code: "abcd-1234",
    passphrase: "apfel drachen roller",
  });
});

test("a slip that does not fit is refused without telling which half is wrong", async () => {
  network({ [CHECK]: { status: 422, body: { code: "activation_refused", detail: "x" } } });
  open("/activate");
  await useSlip();
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "Vielleicht ist der Zettel schon benutzt",
  );
  expect(screen.getByLabelText("Zugangscode")).toHaveValue("abcd-1234");
});

test("a short passphrase is not sent, and what is missing is said", async () => {
  const { asked } = network({ [CHECK]: greeting });
  open("/activate");
  const user = await useSlip();
  await user.type(await screen.findByLabelText("Dein neues Passwort"), "kurz");
  await user.click(screen.getByRole("button", { name: "Los geht’s" }));
  expect(screen.getByLabelText("Dein neues Passwort")).toHaveAccessibleDescription(
    /Noch 6 Zeichen/,
  );
  expect(asked.some(({ path }) => path === "/api/activation")).toBe(false);
});

test("what the server says about a passphrase stands at the field", async () => {
  const fields = [{ path: "passphrase", message: "Dieses Passwort kennen zu viele." }];
  network({ [CHECK]: greeting, [ACTIVATE]: { status: 422, body: { code: "passphrase", fields } } });
  open("/activate");
  const user = await useSlip();
  await user.type(await screen.findByLabelText("Dein neues Passwort"), "passwort1234");
  await user.click(screen.getByRole("button", { name: "Los geht’s" }));
  expect(await screen.findByText("Dieses Passwort kennen zu viele.")).toBeVisible();
});

test("rolled words fill the field and can be read", async () => {
  network({ [CHECK]: greeting });
  const { container } = open("/activate");
  const user = await useSlip();
  await user.click(await screen.findByRole("button", { name: "Drei Wörter würfeln" }));
  await waitFor(() =>
    expect(screen.getByLabelText("Dein neues Passwort")).toHaveDisplayValue(
      /^\p{L}+ \p{L}+ \p{L}+ \d\d$/u,
    ),
  );
  expect(screen.getByLabelText("Dein neues Passwort")).toHaveAttribute("type", "text");
  expect(await faultsIn(container)).toEqual([]);
});
