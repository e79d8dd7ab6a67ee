// SPDX-License-Identifier: EUPL-1.2
// Runs before the first paint: light or dark, and the language, as last chosen on this device.
(() => {
  const root = document.documentElement;
  let appearance = null;
  let language = null;
  try {
    appearance = localStorage.getItem("schulhof.appearance");
    language = localStorage.getItem("schulhof.language");
  } catch {
    // No storage: the browser's preference counts.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.mantineColorScheme =
    appearance === "light" || appearance === "dark" ? appearance : dark ? "dark" : "light";
  root.lang = language || (/^en/.test(navigator.language) ? "en" : "de");
})();
