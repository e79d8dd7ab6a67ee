// SPDX-License-Identifier: EUPL-1.2
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, vi } from "vitest";
import { startTexts } from "@/i18n/i18n";

vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  onchange: null,
  dispatchEvent: () => false,
}));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
// Fields that grow with their text measure it again when letters have loaded.
Object.defineProperty(document, "fonts", { value: new EventTarget() });
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};

// Pages are loaded lazily; on a busy machine the first one takes its time.
configure({ asyncUtilTimeout: 5000 });

beforeAll(async () => {
  if (!i18next.isInitialized) await startTexts();
  await i18next.changeLanguage("de");
});

afterEach(cleanup);
