import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll } from "vitest";
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

let started: Promise<Browser> | undefined;

/** One Chromium for the files of a worker, which share their modules; it ends with the worker. */
function chromiumOfWorker(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  return started;
}

/** Each person gets a browser context of their own, which is closed with the file. */
export function withBrowser() {
  const open: BrowserContext[] = [];
  afterAll(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  /** A browser of its own kind, nobody's in particular. */
  const context = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const browser = await chromiumOfWorker();
    const made = await browser.newContext({ baseURL: baseUrl, ...options });
    made.setDefaultTimeout(40_000);
    open.push(made);
    return made;
  };

  /** A fresh browser of a person, with one page; what the page complains about is collected. */
  const person = async ({
    size = "desktop",
    scheme = "light",
    locale = "en-GB",
  }: Look = {}): Promise<Person> => {
    const its = await context({
      viewport: sizes[size],
      colorScheme: scheme,
      locale,
      reducedMotion: size === "phone" ? "reduce" : "no-preference",
    });
    const broken: string[] = [];
    its.on("weberror", (error) => broken.push(error.error().message));
    return { context: its, page: await its.newPage(), broken };
  };
  return { person, context };
}

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Errors thrown in any page of this person. */
  broken: string[];
}
