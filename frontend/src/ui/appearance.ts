// SPDX-License-Identifier: EUPL-1.2
import { localStorageColorSchemeManager } from "@mantine/core";

/** boot.js reads the same key before the first paint. */
export const appearanceManager = localStorageColorSchemeManager({ key: "schulhof.appearance" });
