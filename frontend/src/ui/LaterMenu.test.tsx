// SPDX-License-Identifier: EUPL-1.2
import { MantineProvider, Menu } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy } from "react";
import { expect, test, vi } from "vitest";
import { LaterMenu, type SheetControl } from "./LaterMenu";

const fetched = vi.fn();
const chosen = vi.fn();

const Sheet = lazy(async () => {
  fetched();
  const { MenuSheet } = await import("./MenuSheet");
  return {
    default: (control: SheetControl) => (
      <MenuSheet {...control}>
        <Menu.Item onClick={chosen}>Umbenennen</Menu.Item>
      </MenuSheet>
    ),
  };
});

test("a menu is fetched when it is opened, works by keyboard and gives the focus back", async () => {
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <LaterMenu sheet={(control) => <Sheet {...control} />}>
        {(control) => (
          <button type="button" {...control}>
            Mehr
          </button>
        )}
      </LaterMenu>
    </MantineProvider>,
  );
  const button = screen.getByRole("button", { name: "Mehr" });
  expect(fetched).not.toHaveBeenCalled();
  button.focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("menu", { name: "Mehr" })).toBeVisible();
  expect(button).toHaveAttribute("aria-expanded", "true");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(button).toHaveFocus();

  await user.click(button);
  await user.click(await screen.findByRole("menuitem", { name: "Umbenennen" }));
  expect(chosen).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());

  await user.click(button);
  await screen.findByRole("menu");
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
});
