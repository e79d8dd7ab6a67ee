// SPDX-License-Identifier: EUPL-1.2
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { pupil } from "@/test/cast";
import { faultsIn, network, open } from "@/test/screen";
import { cleanCode, codeInSquare } from "./code";

const CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ2345";
const SIGN_IN = "POST /api/card/sign-in";
const soon = new Date(Date.now() + 45 * 60_000).toISOString();
const home = {
  "GET /api/me": { body: pupil({ limited_until: soon, first_steps_done: false, functions: [] }) },
  "GET /api/home": { body: { new: [], needs: [] } },
  "GET /api/communities": { body: { items: [], next: null } },
  "GET /api/break-glass/notices": { body: { items: [] } },
};
const wrong = {
  status: 422,
  headers: { "Content-Type": "application/problem+json" },
  body: { code: "wrong_card", status: 422, detail: "" },
};

afterEach(() => history.replaceState(null, "", "/"));

function openWithCard() {
  history.replaceState(null, "", `/karte#k=${CODE}`);
  return open("/karte");
}

async function tap(...names: string[]) {
  const user = userEvent.setup();
  for (const name of names) await user.click(await screen.findByRole("button", { name }));
  return user;
}

// row(22)
test("a child taps four pictures in their order and is there", async () => {
  const { asked } = network({ ...home, [SIGN_IN]: { status: 204 } });
  const { router } = openWithCard();
  await tap("Katze", "Sonne", "Boot", "Schlüssel", "Los geht’s");
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
    code: CODE,
    pictures: ["cat", "sun", "boat", "key"],
  });
  expect(location.hash).toBe("");
});

test("what was tapped is counted and not shown, and can be taken back", async () => {
  network({});
  openWithCard();
  const user = await tap("Katze", "Sonne");
  expect(screen.getByRole("img", { name: "2 von 4 angetippt" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Eins zurück" }));
  expect(screen.getByRole("img", { name: "1 von 4 angetippt" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Los geht’s" })).toHaveAttribute("aria-disabled");
});

test("other pictures are refused kindly, and one can try again", async () => {
  network({ [SIGN_IN]: wrong });
  openWithCard();
  await tap("Katze", "Sonne", "Boot", "Fisch", "Los geht’s");
  expect(await screen.findByRole("alert")).toHaveTextContent("Das hat nicht geklappt");
  expect(screen.getByRole("img", { name: "0 von 4 angetippt" })).toBeInTheDocument();
});

// row(22)
test("whoever would rather write types the four words", async () => {
  const { asked } = network({ ...home, [SIGN_IN]: { status: 204 } });
  const { router } = openWithCard();
  const user = await tap("Lieber Wörter tippen");
  const words = screen.getByLabelText("Deine vier Wörter");
  await user.type(words, "katze sonne dings");
  await user.click(screen.getByRole("button", { name: "Los geht’s" }));
  expect(screen.getByText("Bitte tippe vier Wörter aus der Liste.")).toBeInTheDocument();
  expect(words).toHaveValue("katze sonne dings");
  await user.clear(words);
  await user.type(words, " Katze, sonne  BOOT Schlüssel");
  await user.click(screen.getByRole("button", { name: "Los geht’s" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(asked.find(({ method }) => method === "POST")?.body).toMatchObject({
    pictures: ["cat", "sun", "boat", "key"],
  });
});

test("without a camera the code is typed from the card", async () => {
  network({});
  open("/karte");
  const user = userEvent.setup();
  await user.click(await screen.findByText("Code abtippen"));
  const field = screen.getByLabelText("Code auf deiner Karte");
  await user.type(field, "abcd-efgh");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect(screen.getByText(/noch nicht der ganze Code/)).toBeInTheDocument();
  await user.type(field, "-jklm-npqr-stuv-wxyz-2345");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect(await screen.findByRole("heading", { name: "Deine vier Bilder" })).toBeInTheDocument();
});

test("a tablet joins its class only when asked to", async () => {
  const { asked } = network({
    "POST /api/card/device": { body: { name: "Tablet 1", school_class: "1a" } },
  });
  history.replaceState(null, "", `/karte#d=${CODE}`);
  open("/karte");
  await screen.findByRole("heading", { name: "Gerät der Klasse" });
  expect(asked).toEqual([]);
  await tap("Ja, dieses Gerät aufnehmen");
  expect(await screen.findByText("Tablet 1 gehört jetzt zur Klasse 1a.")).toBeInTheDocument();
});

// row(22)
test("with a card there are no settings, no search, no direct messages, and a way out", async () => {
  network({ ...home, "DELETE /api/auth/browser/v1/auth/session": { status: 401, body: {} } });
  const { router } = open("/settings");
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  const [menu] = await screen.findAllByRole("navigation");
  if (!menu) throw new Error("no menu");
  expect(within(menu).queryByRole("link", { name: "Suche" })).toBeNull();
  expect(within(menu).queryByRole("link", { name: "Nachrichten" })).toBeNull();
  await tap("Ich bin fertig");
  await waitFor(() => expect(router.state.location.pathname).toBe("/karte"));
});

test("the page has no faults a machine can find", async () => {
  network({});
  const { container } = openWithCard();
  await screen.findByRole("button", { name: "Katze" });
  expect(await faultsIn(container)).toEqual([]);
});

test("only squares of ours are read", () => {
  expect(codeInSquare(`https://schulhof.example/karte#k=${CODE}`)).toEqual({
    kind: "card",
    code: CODE,
  });
  expect(codeInSquare(`https://schulhof.example/activate#n=ada&c=${CODE}`)).toBeNull();
  expect(codeInSquare("WIFI:S:Schule;;")).toBeNull();
  expect(cleanCode("0000")).toBeNull();
});
