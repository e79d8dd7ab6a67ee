// SPDX-License-Identifier: EUPL-1.2
import "@/ui/styles/layers.css";
import "virtual:theme.css";
import "@/ui/styles/mantine.css";
import "@/ui/styles/tokens.css";
import "@/ui/styles/fonts.css";
import "@/ui/styles/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { forgetAhead } from "@/api/ahead";
import { App } from "@/app/App";
import { fetchAhead } from "@/app/fetchAhead";
import { router } from "@/app/router";
import { installWorker } from "@/app/worker";
import { startTexts } from "@/i18n/i18n";

async function start(): Promise<void> {
  const place = document.getElementById("root");
  if (!place) throw new Error("The page has no place for the app.");
  fetchAhead(router);
  // Texts, route and person travel side by side; until they are here, index.html shows the house's front.
  await Promise.all([startTexts(), router.load()]);
  forgetAhead();
  // As a transition the first drawing is done in slices, and a slow phone can react in between.
  startTransition(() => {
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  });
  installWorker();
}

void start();
