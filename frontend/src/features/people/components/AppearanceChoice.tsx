// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Appearance } from "@/api/types";
import { ChoiceCards } from "@/ui/ChoiceCards";

const PAPER = { light: "#faf6ee", dark: "#1b1815" };
const SHEET = { light: "#ffffff", dark: "#38322c" };
const INK = { light: "#2c6e48", dark: "#8fcfa4" };

type Props = { value: Appearance; onChange: (value: Appearance) => void };

/** Light, dark or as the device does it, each shown by a small window. */
export function AppearanceChoice({ value, onChange }: Props) {
  const { t } = useTranslation("people");
  const options = [
    { value: "auto", label: t("first.auto"), picture: <Preview left="light" right="dark" /> },
    { value: "light", label: t("first.light"), picture: <Preview left="light" right="light" /> },
    { value: "dark", label: t("first.dark"), picture: <Preview left="dark" right="dark" /> },
  ] as const;
  return (
    <ChoiceCards
      legend={t("first.appearance")}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

type Side = "light" | "dark";

function Preview({ left, right }: { left: Side; right: Side }) {
  return (
    <svg viewBox="0 0 120 64" aria-hidden="true">
      <rect width="60" height="64" fill={PAPER[left]} />
      <rect x="60" width="60" height="64" fill={PAPER[right]} />
      <rect x="12" y="12" width="48" height="18" fill={SHEET[left]} />
      <rect x="60" y="12" width="48" height="18" fill={SHEET[right]} />
      <rect x="12" y="38" width="48" height="18" fill={SHEET[left]} />
      <rect x="60" y="38" width="48" height="18" fill={SHEET[right]} />
      <circle cx="24" cy="21" r="5" fill="#f4b52e" />
      <path d="M36 21h20M20 47h30" stroke={INK[left]} strokeWidth="5" strokeLinecap="round" />
      <path d="M70 21h26M70 47h14" stroke={INK[right]} strokeWidth="5" strokeLinecap="round" />
    </svg>
  );
}
