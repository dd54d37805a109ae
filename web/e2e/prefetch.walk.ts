import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { freshAddress, signInLink } from "./mail";
import { baseUrl } from "./settings";
import { askForLink } from "./steps";

const { person, context } = withBrowser();

/** A way in which something that is not the person opens the link. */
interface Way {
  name: string;
  look?: BrowserContextOptions;
  open: (page: Page, link: string, context: BrowserContext) => Promise<void>;
}

const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

/** Those who look at links in mails and chats; all of them are given a browser that runs scripts. */
const scanners: Record<string, string> = {
  "Outlook SafeLinks": `${CHROME} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`,
  "Bing preview": `${CHROME} BingPreview/1.0b`,
  "Google preview": `${CHROME} (compatible; GoogleDocs; apps-spreadsheets; +http://docs.google.com)`,
  "Google image proxy":
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
  Googlebot: `${CHROME} (compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/124.0.0.0`,
  "Yahoo mail proxy": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
  Proofpoint: `${CHROME} Chrome/79.0.3945.88 Safari/537.36`,
  Mimecast: "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
  Barracuda: "Mozilla/5.0 (compatible; BarracudaSentinel/1.0)",
  Slack: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  Teams: `${CHROME} SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com`,
  WhatsApp: "WhatsApp/2.23.20.0 A",
  Facebook: "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Apple mail": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15",
};

const OVERHEAR = `
  const send = window.fetch;
  window.fetch = async (input, init) => {
    if (input instanceof Request && /finish-auth|claim/.test(input.url))
      await window.overheard(await input.clone().text());
    return send(input, init);
  };
`;

const reads = (page: Page) => page.getByText("Is this you?").waitFor();

/** All of them in one browser, some at a time, each under its own name. */
const asScanners: Way = {
  name: "as scanners",
  open: async (_, link, context) => {
    const names = Object.values(scanners);
    for (let at = 0; at < names.length; at += 5)
      await Promise.all(names.slice(at, at + 5).map((userAgent) => scan(context, link, userAgent)));
  },
};

async function scan(context: BrowserContext, link: string, userAgent: string): Promise<void> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setUserAgentOverride", { userAgent });
  await page.goto(link);
  await reads(page);
  expect(await page.evaluate(() => navigator.userAgent)).toBe(userAgent);
  await page.close();
}

const byHand: Way[] = [
  {
    name: "opened, and left open for some seconds",
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      await page.waitForTimeout(3_000);
    },
  },
  {
    name: "opened and reloaded three times",
    open: async (page, link) => {
      await page.goto(link);
      for (let time = 0; time < 3; time++) await page.reload();
    },
  },
  {
    name: "left and come back to",
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      await page.goto("/");
      await page.goBack();
      await page.goForward();
      await page.goBack();
    },
  },
  {
    name: "with the secret in the query",
    open: async (page, link) => {
      await page.goto(link.replace("#jwt=", "?jwt="));
      await reads(page);
      expect(page.url()).not.toContain("jwt");
    },
  },
  {
    name: "in a background tab",
    open: async (page, link, context) => {
      const front = await context.newPage();
      await page.goto(link);
      await front.bringToFront();
      await reads(page);
    },
  },
  {
    name: "in ten tabs at once",
    open: async (_, link, context) => {
      const tabs = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
      await Promise.all(tabs.map((tab) => tab.goto(link).then(() => reads(tab))));
    },
  },
  {
    name: "in a window that another page opens and steers",
    open: async (page, link) => {
      await page.goto("/nowhere");
      const opened = page.waitForEvent("popup");
      await page.evaluate((to) => void window.open(to), link);
      await reads(await opened);
    },
  },
  {
    name: "in a frame of the same origin",
    open: async (page, link) => {
      await page.goto("/nowhere");
      await embed(page, "iframe", { src: link });
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: "in a frame of another page",
    open: async (page, link) => {
      await page.goto("about:blank");
      await embed(page, "iframe", { src: link });
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: "by a prefetch hint",
    open: async (page, link) => {
      await page.goto("about:blank");
      await embed(page, "link", { rel: "prefetch", href: link });
      await page.waitForTimeout(1_000);
    },
  },
  {
    name: "by a prerender hint",
    open: async (page, link) => {
      await page.goto("about:blank");
      await embed(page, "link", { rel: "prerender", href: link });
      await embed(page, "script", { type: "speculationrules" }, rules(link));
      await page.waitForTimeout(2_000);
    },
  },
  {
    name: "by a script's GET and HEAD, with cookies",
    open: async (page, link) => {
      await page.goto("/");
      await page.evaluate(
        async (to) => {
          for (const method of ["GET", "HEAD"]) await fetch(to, { method, credentials: "include" });
        },
        link.replace("#jwt=", "?jwt="),
      );
    },
  },
  {
    name: "by a script that points at everything and clicks nothing",
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      for (const button of await page.getByRole("button").all()) await button.hover();
      for (let step = 0; step < 20; step++) await page.keyboard.press("Tab");
      await page.mouse.wheel(0, 4_000);
    },
  },
  {
    name: "by a script that follows every link of the page",
    open: async (page, link, context) => {
      await page.goto(link);
      await reads(page);
      const found = await page
        .locator("a[href]")
        .evaluateAll((all) => all.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : [])));
      for (const to of found.filter((one) => one.startsWith(baseUrl))) {
        const tab = await context.newPage();
        await tab.goto(to);
      }
    },
  },
  {
    name: "by a script that presses Enter and Space on the page as it stands",
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Space");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "printed to a file",
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      await page.pdf();
    },
  },
  {
    name: "on a telephone, by touch",
    look: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    open: async (page, link) => {
      await page.goto(link);
      await reads(page);
      await page.touchscreen.tap(4, 4);
    },
  },
  {
    name: "without scripts",
    look: { javaScriptEnabled: false },
    open: async (page, link) => {
      await page.goto(link);
    },
  },
  {
    name: "with the line cut while it is read",
    open: async (page, link, context) => {
      await page.goto(link);
      await reads(page);
      await context.setOffline(true);
      await page.reload().catch(() => {});
      await context.setOffline(false);
      await page.goto("about:blank");
      await page.goto(link);
      await reads(page);
    },
  },
];

const ways = [...byHand, asScanners];
const count = byHand.length + Object.keys(scanners).length;

test(`opening the link in ${count} ways of browsers that run scripts spends nothing`, async () => {
  const ada = await person();
  const address = freshAddress();
  await askForLink(ada.page, address);
  const link = await signInLink(address);
  const jwt = new URL(link).hash.slice("#jwt=".length);

  let heard = 0;
  for (const way of ways) {
    const scanner = await context(way.look ?? {});
    const asked: string[] = [];
    await overhear(scanner, (body) => asked.push(Object.keys(JSON.parse(body)).join()));
    await way.open(await scanner.newPage(), link, scanner);
    await scanner.close();
    heard += asked.length;
    expect(
      asked.filter((fields) => fields !== "jwt"),
      `${way.name}: what was asked for`,
    ).toEqual([]);
    expect(await look(jwt), `${way.name}: the link after it`).toBe("choose");
  }

  expect(heard).toBeGreaterThan(Object.keys(scanners).length);
  expect(await ada.page.getByText("Your code").isVisible()).toBe(true);
  const mail = await ada.context.newPage();
  await mail.goto(link);
  await mail.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  expect(await look(jwt), "in the very browser that asked, before the click").toBe("choose");
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();
  await ada.page.waitForURL("**/basel");
  expect(count).toBeGreaterThanOrEqual(25);
}, 400_000);

/** Hears each body that the page sends to finish or claim; Chromium does not tell those of streams. */
async function overhear(context: BrowserContext, hear: (body: string) => void): Promise<void> {
  await context.exposeFunction("overheard", hear);
  await context.addInitScript(OVERHEAR);
}

/** What the link would do: "choose" as long as it is good. */
async function look(jwt: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/finish-auth`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jwt }),
  });
  const { result, code } = await answer.json();
  return result ?? code;
}

async function embed(page: Page, tag: string, attributes: Record<string, string>, text = ""): Promise<void> {
  await page.evaluate(
    ([name, all, inside]) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(all)) element.setAttribute(key, value);
      element.textContent = inside;
      document.body.append(element);
    },
    [tag, attributes, text] as const,
  );
}

function rules(link: string): string {
  return JSON.stringify({ prerender: [{ source: "list", urls: [link], eagerness: "immediate" }] });
}
