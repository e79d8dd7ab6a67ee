// SPDX-License-Identifier: EUPL-1.2

export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language is called what its speakers call it, so that they find it. */
export const LANGUAGE_NAMES: Record<Language, string> = { de: "Deutsch", en: "English" };

const KEY = "schulhof.language";

export function isLanguage(value: unknown): value is Language {
  return value === "de" || value === "en";
}

/** The language chosen on this device, else the browser's, else German. */
export function rememberedLanguage(): Language {
  const chosen = read();
  if (isLanguage(chosen)) return chosen;
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return "de";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser without storage speaks the language until the page is closed.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
