// SPDX-License-Identifier: EUPL-1.2
import type { Me } from "@/api/types";
import { useMe } from "./api";

/** Whether one of my schools uses this. What no school of mine uses is nowhere on the screen. */
export function useHas(name: Me["functions"][number]): boolean {
  return useMe().functions.includes(name);
}
