import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = process.env["BASEL_BACKEND"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  build: { manifest: true, target: "es2024", assetsInlineLimit: 0 },
  server: {
    proxy: {
      "/api": backend,
      "/assistant": backend,
      "/_local": backend,
      "/ws": { target: backend, ws: true },
    },
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/test-setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    testTimeout: 60_000, // they take the time that other checks leave
    isolate: false, // the files share one document and the modules: 6 s of processor time and not 35; what a test changes it puts back
  },
});
