// SPDX-License-Identifier: EUPL-1.2
import i18next, { type BackendModule, type ResourceKey } from "i18next";
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

let started: Promise<void> | undefined;

/** Starts the texts with those every page needs. Others load with the route that uses them. */
export function startTexts(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const ready = i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      supportedLngs: ["de", "en"],
      fallbackLng: false,
      ns: ["app"],
      defaultNS: "app",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await ready;
  document.documentElement.lang = i18next.language;
}

/** For route loaders: the texts of a page are there before the page is. */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  void startTexts();
  await i18next.loadNamespaces(namespaces);
}

export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  await startTexts();
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "de";
}
