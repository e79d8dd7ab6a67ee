// SPDX-License-Identifier: EUPL-1.2
import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import type { StoredFile } from "@/api/types";
import { loadTexts } from "@/i18n/i18n";
import { Attachments } from "./Attachments";

const FILM: StoredFile = {
  id: "f",
  name: "Ausflug.mp4",
  media_type: "video/mp4",
  size: 4,
  url: "/api/files/f/content",
  image: null,
  unreadable: null,
};
const IMAGE = { width: 4, height: 3, preview_url: "/api/files/f/preview" };

function shown(file: StoredFile): HTMLElement {
  return render(
    <MantineProvider env="test" withCssVariables={false}>
      <Attachments files={[file]} mine />
    </MantineProvider>,
  ).container;
}

beforeAll(() => loadTexts("messaging"));

test.each([
  ["key_destroyed", /Schlüssel wurde vernichtet/],
  ["key_missing", /gerade nicht öffnen/],
  ["tampered", /von außen verändert/],
] as const)("a picture that does not open (%s) says why and leads nowhere", (unreadable, words) => {
  const gone = { ...FILM, name: "", media_type: "image/png", image: IMAGE, unreadable };
  const container = shown(gone);
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(container.querySelector("img, a, button")).toBeNull();
});

test("a film that does not play can be fetched instead", () => {
  const film = shown(FILM).querySelector("video");
  expect(film).toHaveAttribute("src", FILM.url);
  if (film) fireEvent.error(film);
  expect(screen.getByRole("link", { name: /Ausflug.mp4/ })).toHaveAttribute("href", FILM.url);
});
