import { mkdirSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Scheme, type Size, screens } from "./settings";

mkdirSync(screens, { recursive: true });

/** What is looked at: nothing, with LOOKS=some each look of a walk, with LOOKS=all each theme at each width. */
const LOOKS = process.env["LOOKS"];

/** Milliseconds in which what fades in or is loaded late has come. */
const SETTLED = 300;

/** Both themes and both widths; with LOOKS=all each with each. */
export const looks: [Size, Scheme][] =
  LOOKS === "all"
    ? [
        ["phone", "light"],
        ["phone", "dark"],
        ["desktop", "light"],
        ["desktop", "dark"],
      ]
    : [
        ["phone", "dark"],
        ["desktop", "light"],
      ];

/** A picture of the page, to be looked at by whoever changed it; none without LOOKS. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!LOOKS) return;
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: `${screens}${name}.png`, animations: "disabled" });
}

/** The guidelines alone, for what is no page. */
export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** WCAG 2.2 AA and good practice (landmarks, headings), as far as a machine can see them. */
export async function accessible(page: Page, tags = [...WCAG, "best-practice"]): Promise<void> {
  if (tags.includes("best-practice")) await page.locator("h1").first().waitFor({ state: "attached" });
  await page.waitForTimeout(SETTLED);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(rules, tags);
  const told = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(told).toEqual([]);
}

/** Runs in the page, where axe stands by then. */
async function rules(tags: string[]): Promise<axe.Result[]> {
  const here = window as unknown as { axe: typeof axe };
  const found = await here.axe.run({ runOnly: tags, resultTypes: ["violations"] });
  return found.violations;
}
