// SPDX-License-Identifier: EUPL-1.2

import i18next from "i18next";
import { toast } from "@/ui/toasts";

/** Installs the service worker after the first page has settled, and offers a new version instead of forcing it. */
export function installWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const when = document.readyState === "complete" ? Promise.resolve() : loaded();
  void when.then(register).catch(() => {
    // Without a worker the app works as before, only not offline.
  });
}

function loaded(): Promise<void> {
  return new Promise((done) => addEventListener("load", () => done(), { once: true }));
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register("/sw.js");
  const known = navigator.serviceWorker.controller !== null;
  let reloading = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!known || reloading) return;
    reloading = true;
    location.reload();
  });
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller)
      offerUpdate(registration.waiting);
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}

function offerUpdate(worker: ServiceWorker): void {
  toast.show({
    text: i18next.t("update.text"),
    stays: true,
    action: { label: i18next.t("update.action"), run: () => worker.postMessage("skip-waiting") },
  });
}
