import { createHash, randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import type { Person } from "./browser";
import { freshAddress, signInLink, signInLinks } from "./mail";
import { baseUrl } from "./settings";

/** Asks for a link on the sign-in page; gives the code that the window shows. */
export async function askForLink(page: Page, address: string): Promise<string> {
  await page.goto("/login");
  await page.getByLabel("Your mail address").fill(address);
  await page.getByRole("button", { name: "Send link" }).click();
  return readCode(page);
}

export async function readCode(page: Page): Promise<string> {
  const shown = page.getByText("Your code").locator("..").locator("output");
  return ((await shown.textContent()) ?? "").replace(/\D/g, "");
}

/**
 * Signs a person in by a mailed link as the page does, but by the API, without its forms; they stand in "My Basel"
 * afterwards. `sign-in.walk.ts` goes through the forms.
 */
export async function signIn({ context, page }: Person, address = freshAddress()): Promise<string> {
  const verifier = randomBytes(32).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  await page.goto("/api/health");
  const headers = { origin: baseUrl, "user-agent": await page.evaluate(() => navigator.userAgent) };
  const ask = async (path: string, data: object) => {
    const answer = await context.request.post(`/api${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const known = await signInLinks(address);
  const { loginId } = await ask("/auth/link", { email: address, challenge });
  const link = await signInLink(address, known);
  await ask("/finish-auth", { jwt: new URL(link).hash.slice("#jwt=".length), verifier });
  await ask("/auth/claim", { loginId, verifier });
  await page.evaluate(() => localStorage.setItem("basel.session", "1"));
  await page.goto("/basel");
  return address;
}

/** Presses Start and waits for the first question. */
export async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Another answer" }).last().waitFor();
}

export function transcript(page: Page) {
  return page.getByRole("list", { name: "Conversation" });
}

/** Says something and waits until it is stored and answered. */
export async function say(page: Page, text: string): Promise<void> {
  const answers = page.getByRole("button", { name: "Copy" });
  const before = await answers.count();
  await page.getByLabel("Your message").fill(text);
  await page.keyboard.press("Enter");
  await answers.nth(before).waitFor({ state: "attached" });
}

/** Makes a link and gives its address, as the copy button puts it on the clipboard. */
export async function makeLink({ context, page }: Person, more: { passcode?: string } = {}): Promise<string> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/links");
  await page.getByRole("button", { name: "New link" }).click();
  await page.getByLabel("Name").fill("ACME, second round");
  await page.getByLabel("How many people").fill("2");
  if (more.passcode) await page.getByRole("textbox", { name: "Passcode" }).fill(more.passcode);
  await page.getByRole("button", { name: "Make link" }).click();
  await page.getByRole("button", { name: "Copy link" }).first().click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Agrees and comes in; the visitor stands in the conversation afterwards. */
export async function comeIn({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL("**/visit/**");
}
