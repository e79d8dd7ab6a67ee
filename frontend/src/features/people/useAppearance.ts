// SPDX-License-Identifier: EUPL-1.2
import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { useMe } from "./api";

/** The person's choice of light and dark goes along to every device they sign in on. */
export function useAppearance(): void {
  const { appearance } = useMe();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(appearance), [appearance, setColorScheme]);
}
