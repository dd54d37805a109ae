import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { baseUrl, chromiumPath, type Scheme, type Size, sizes } from "./settings";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Look {
  size?: Size;
  scheme?: Scheme;
  locale?: string;
}

/** One Chromium per file; each person gets a browser context of their own. */
export function withBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** A browser of its own kind, nobody's in particular. */
  const context = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const made = await browser.newContext({ baseURL: baseUrl, ...options });
    made.setDefaultTimeout(40_000);
    return made;
  };

  /** A fresh browser of a person, with one page; what the page complains about is collected. */
  const person = async ({
    size = "desktop",
    scheme = "light",
    locale = "en-GB",
  }: Look = {}): Promise<Person> => {
    const context = await browser.newContext({
      viewport: sizes[size],
      colorScheme: scheme,
      locale,
      reducedMotion: size === "phone" ? "reduce" : "no-preference",
      baseURL: baseUrl,
    });
    context.setDefaultTimeout(40_000);
    const broken: string[] = [];
    context.on("weberror", (error) => broken.push(error.error().message));
    return { context, page: await context.newPage(), broken };
  };
  return { person, context };
}

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Errors thrown in any page of this person. */
  broken: string[];
}
