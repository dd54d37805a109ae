import { existsSync } from "node:fs";

/** Where the system under test is: BASE_URL, else where `make run` serves it. */
export const baseUrl = process.env["WALK_URL"] ?? "http://127.0.0.1:8000";

export const screens = new URL("../screens/", import.meta.url).pathname;

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
export type Size = keyof typeof sizes;
export type Scheme = "light" | "dark";

/** The system's Chromium; `CHROMIUM` names another one. */
export function chromiumPath(): string {
  const candidates = [
    process.env["CHROMIUM"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium found (expected: CHROMIUM=/path or /usr/bin/chromium)");
  return found;
}
