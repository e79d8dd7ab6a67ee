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

// Begins to fetch the code and the content of the first page beside the app itself; the build fills in which.
(() => {
  const PAGES = [];
  const answers = new Map();
  globalThis.schulhofAhead = answers;
  const { lang } = document.documentElement;
  for (const { path, files, texts, ask } of PAGES) {
    const found = new RegExp(path).exec(location.pathname);
    if (!found) continue;
    for (const file of [...files, ...(texts[lang] ?? [])]) {
      const link = document.createElement("link");
      link.rel = file.endsWith(".css") ? "preload" : "modulepreload";
      if (link.rel === "preload") link.as = "style";
      link.crossOrigin = "";
      link.href = file;
      document.head.append(link);
    }
    for (const address of ask) {
      const url = address.replace("$1", found[1]);
      const answer = fetch(url, { headers: { "Accept-Language": lang } });
      answer.catch(() => {}); // Whoever wants it hears of it.
      answers.set(url, answer);
    }
  }
})();
