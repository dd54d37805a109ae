import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["**/*.walk.ts"],
    environment: "node",
    maxWorkers: 2, // each has a browser, each file people of its own
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    retry: 0,
    // Vitest puts its own "/" into BASE_URL, so that ours is handed on under another name.
    env: { WALK_URL: process.env["BASE_URL"] ?? "http://127.0.0.1:8000" },
  },
});
