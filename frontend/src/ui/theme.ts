// SPDX-License-Identifier: EUPL-1.2
import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eff8f1",
  "#e2f0e4",
  "#c3e3cc",
  "#8fcfa4",
  "#71bb8a",
  "#519f6f",
  "#3b8559",
  "#2c6e48",
  "#22583a",
  "#17412a",
];
const sun: MantineColorsTuple = [
  "#fff8e6",
  "#fdf0cf",
  "#ffe199",
  "#f3bd48",
  "#f4b52e",
  "#e5a01a",
  "#c98406",
  "#a06a05",
  "#7a5004",
  "#513506",
];
const chestnut: MantineColorsTuple = [
  "#fbf2ec",
  "#f6e6da",
  "#ecccb5",
  "#dd9a75",
  "#cc7d52",
  "#b4663c",
  "#9f5632",
  "#8a4a2b",
  "#6c3921",
  "#4c2816",
];
const brick: MantineColorsTuple = [
  "#fdf1ee",
  "#fbe6e0",
  "#f6c9bf",
  "#ffa18f",
  "#e8705a",
  "#d5503a",
  "#bf3f2a",
  "#a8321f",
  "#842718",
  "#5e1b10",
];
const sand: MantineColorsTuple = [
  "#fbf8f3",
  "#f2ebdf",
  "#e9e0d4",
  "#e4d9c8",
  "#c2b5a4",
  "#968877",
  "#7d7163",
  "#62564b",
  "#433b33",
  "#2b2520",
];
const night: MantineColorsTuple = [
  "#f3ece2",
  "#d8cdc0",
  "#bdb1a3",
  "#84786b",
  "#57504a",
  "#3d3630",
  "#302b26",
  "#25211d",
  "#1b1815",
  "#151210",
];

/** Filled and light things take our own pairs of ground and ink, which are safe in light and dark. */
const paints: VariantColorsResolver = (input) => {
  const chosen = input.color ?? input.theme.primaryColor;
  const paint = { leaf: "primary", red: "danger" }[chosen];
  if (!paint) return defaultVariantColorsResolver(input);
  if (input.variant === "filled") {
    return {
      background: `var(--sh-${paint})`,
      hover: `var(--sh-${paint}-hover)`,
      color: `var(--sh-on-${paint})`,
      border: "1px solid transparent",
    };
  }
  const ink = paint === "primary" ? "var(--sh-primary-ink)" : "var(--sh-danger)";
  const soft = `var(--sh-${paint}-soft)`;
  const softHover = `color-mix(in oklab, ${soft}, var(--sh-${paint}) 14%)`;
  if (input.variant === "light") {
    return { background: soft, hover: softHover, color: ink, border: "1px solid transparent" };
  }
  if (input.variant === "subtle" || input.variant === "transparent") {
    const hover = input.variant === "subtle" ? soft : "transparent";
    return { background: "transparent", hover, color: ink, border: "1px solid transparent" };
  }
  if (input.variant === "outline") {
    return { background: "transparent", hover: soft, color: ink, border: `2px solid ${ink}` };
  }
  return defaultVariantColorsResolver(input);
};

export const theme = createTheme({
  variantColorResolver: paints,
  colors: { leaf, sun, chestnut, red: brick, gray: sand, dark: night },
  primaryColor: "leaf",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: "#2b2520",
  fontFamily: "var(--sh-font)",
  headings: { fontFamily: "var(--sh-font)", fontWeight: "700" },
  fontSizes: { xs: "0.875rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.25rem", xl: "1.5625rem" },
  radius: { xs: "0.375rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "1.75rem" },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "never",
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: "md" },
      vars: () => ({ root: { "--button-height": "2.875rem" } }),
    },
    ActionIcon: { defaultProps: { size: "2.75rem", variant: "subtle", radius: "md" } },
    CloseButton: { defaultProps: { size: "2.75rem" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md", allowDeselect: false } },
    Checkbox: {
      defaultProps: { size: "md" },
      vars: () => ({ root: { "--checkbox-icon-color": "var(--sh-on-primary)" } }),
    },
    Radio: {
      defaultProps: { size: "md" },
      vars: () => ({ root: { "--radio-icon-color": "var(--sh-on-primary)" } }),
    },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Switch: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { centered: true, radius: "lg", padding: "lg" } },
    Tooltip: { defaultProps: { openDelay: 500, withArrow: true } },
  },
});
