// SPDX-License-Identifier: EUPL-1.2
import { Button, MantineProvider, Modal } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { useFocusKeeper } from "./useFocusKeeper";

function Screen() {
  const [open, setOpen] = useState(false);
  useFocusKeeper();
  return (
    <>
      <Button onClick={() => setOpen(true)}>Umbenennen</Button>
      {open && (
        <Modal opened onClose={() => setOpen(false)} title="Gruppe umbenennen">
          <input aria-label="Name" />
        </Modal>
      )}
    </>
  );
}

test("the focus comes back to the button when a dialog is taken off the page", async () => {
  render(
    <MantineProvider>
      <Screen />
    </MantineProvider>,
  );
  const button = screen.getByRole("button", { name: "Umbenennen" });
  await userEvent.click(button);
  await userEvent.click(await screen.findByLabelText("Name"));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByLabelText("Name")).toBeNull());
  await waitFor(() => expect(button).toHaveFocus());
});
