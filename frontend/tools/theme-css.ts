// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from "@mantine/core";
import type { Plugin } from "vite";
import { theme } from "../src/ui/theme.ts";

const ID = "virtual:theme.css";
const FOREIGN =
  /^--mantine-color-(pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/;

/** Writes Mantine's variables for our theme into the style sheet, so that no style is injected at run time. */
export function themeCss(): Plugin {
  return {
    name: "schulhof:theme-css",
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? themeStyles() : null),
  };
}

function themeStyles(): string {
  const { variables, light, dark } = defaultCssVariablesResolver(
    mergeMantineTheme(DEFAULT_THEME, theme),
  );
  return `@layer mantine {
    :root { ${declarations(variables)} }
    :root[data-mantine-color-scheme="light"] { --mantine-color-scheme: light; ${declarations(light)} }
    :root[data-mantine-color-scheme="dark"] { --mantine-color-scheme: dark; ${declarations(dark)} }
  }`;
}

function declarations(values: Record<string, string>): string {
  return Object.entries(values)
    .filter(([name]) => !FOREIGN.test(name))
    .map(([name, value]) => `${name}: ${value};`)
    .join(" ");
}
