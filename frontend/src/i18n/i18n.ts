// SPDX-License-Identifier: EUPL-1.2
import i18next, { type BackendModule, type i18n, type ResourceKey } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Namespace } from "./catalogues";
import { isLanguage, type Language, rememberedLanguage, rememberLanguage } from "./language";

type CatalogueModule = { default: ResourceKey };

const catalogues = import.meta.glob<CatalogueModule>("./{de,en}/*.ts");

const lazily: BackendModule = {
  type: "backend",
  init: () => {},
  read(language, namespace, done) {
    const load = catalogues[`./${language}/${namespace}.ts`];
    if (!load) return done(new Error(`No catalogue ${language}/${namespace}`), null);
    load().then(
      (module) => done(null, module.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Starts the texts with those every page needs. Others load with the route that uses them. */
export async function startTexts(...namespaces: Namespace[]): Promise<i18n> {
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      supportedLngs: ["de", "en"],
      fallbackLng: false,
      ns: ["app", ...namespaces],
      defaultNS: "app",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = i18next.language;
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  return i18next;
}

/** For route loaders: the texts of a page are there before the page is. */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "de";
}
