// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { appShell } from "./tools/app-shell.ts";
import { budget } from "./tools/budget.ts";
import { chunks } from "./tools/chunks.ts";
import { emojiWords } from "./tools/emoji.ts";
import { firstPaint } from "./tools/first-paint.ts";
import { fontPreload } from "./tools/font-preload.ts";
import { precompress } from "./tools/precompress.ts";
import { themeCss } from "./tools/theme-css.ts";

const server = process.env.SCHULHOF_DEV_SERVER ?? "http://127.0.0.1:8000";
const src = fileURLToPath(new URL("./src", import.meta.url));

export default defineConfig({
  plugins: [
    react(),
    themeCss(),
    fontPreload(),
    emojiWords(),
    firstPaint(),
    appShell(),
    precompress(),
    budget(),
  ],
  resolve: { alias: { "@": src } },
  css: { transformer: "lightningcss" },
  build: {
    target: "es2022",
    cssMinify: "lightningcss",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: {
    proxy: {
      "/api": { target: server },
      "/live": { target: server, ws: true },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    pool: "threads",
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
