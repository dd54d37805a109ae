import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, WCAG } from "./looks";
import { screens } from "./settings";

const { context } = withBrowser();
const made = new URL("../../functions/target/mails/", import.meta.url).pathname;
const folder = `${screens}mails/`;
const all = process.env["LOOKS"] === "all";
/** Without LOOKS=all, one of each form: a link, a code, a list. */
const wanted = all ? /\.html$/ : /^(sign-in\.de|code\.en|notices\.de)\.html$/;
const files = existsSync(made) ? readdirSync(made).filter((name) => wanted.test(name)) : [];

/** Both widths in both schemes; without LOOKS=all, each scheme in one of them. */
const looks = all
  ? ([
      [360, "light"],
      [360, "dark"],
      [800, "light"],
      [800, "dark"],
    ] as const)
  : ([
      [360, "dark"],
      [800, "light"],
    ] as const);

/** `LettersTest` writes every mail of the product down; here each is opened, measured and pictured. */
test.each(looks)("every mail, %i px wide, %s", async (width, colorScheme) => {
  expect(
    files,
    `no mails in ${made} (expected: LettersTest has written them, as \`make test\` does first)`,
  ).not.toEqual([]);
  mkdirSync(folder, { recursive: true });
  const opened = await context({ viewport: { width, height: 640 }, colorScheme });
  const page = await opened.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const file of files) {
    await page.setContent(readFileSync(made + file, "utf8"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${file} is wider than its window`).toBeLessThanOrEqual(width);
    await accessible(page, WCAG);
    await page.screenshot({
      path: `${folder}${file.replace(".html", "")}-${width}-${colorScheme}.png`,
      fullPage: true,
    });
  }
  expect(asked, "a mail asks nothing of anybody").toEqual([]);
  await opened.close();
});
