// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { ExpirationPlugin } from "workbox-expiration";
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL_FILES__: { url: string; revision: string | null }[];

// The app's own files, nothing else: what people write and read is never kept by the worker.
precacheAndRoute(__SHELL_FILES__);
cleanupOutdatedCaches();
clientsClaim();

registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [
      /^\/api(\/|$)/,
      /^\/live(\/|$)/,
      /^\/static\//,
      /^\/admin(\/|$)/,
      /\/[^/?]+\.[^/]+$/,
    ],
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: "assets", plugins: [new ExpirationPlugin({ maxEntries: 120 })] }),
);

// The page asks for the new version when the person is ready for it.
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") void self.skipWaiting();
});
