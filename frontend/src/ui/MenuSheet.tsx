// SPDX-License-Identifier: EUPL-1.2
import { Menu, type MenuProps } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import type { SheetControl } from "./LaterMenu";
import classes from "./LaterMenu.module.css";

type Props = SheetControl & {
  children: ReactNode;
  position?: MenuProps["position"];
  width?: number;
};

/** The menu of a `LaterMenu`. Its button stands outside; the anchor only tells where. */
export function MenuSheet({
  id,
  opened,
  onClose,
  children,
  position = "bottom-end",
  width,
}: Props) {
  return (
    <Menu
      id={id}
      opened={opened}
      onChange={(open) => !open && onClose()}
      position={position}
      shadow="md"
      radius="md"
      withinPortal={false}
      floatingStrategy="fixed"
      {...(width ? { width } : {})}
    >
      <Menu.Target>
        <Anchor />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Takes the place of the button and none of its behaviour. */
function Anchor({ ref }: { ref?: Ref<HTMLSpanElement> }) {
  return <span ref={ref} className={classes.anchor} aria-hidden />;
}
