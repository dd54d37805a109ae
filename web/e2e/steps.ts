import type { Page } from "playwright-core";
import type { Person } from "./browser";
import { freshAddress, signInLink } from "./mail";

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

/** Signs a person in as somebody new, in the same browser; they stand in "My Basel" afterwards. */
export async function signIn({ context, page }: Person, address = freshAddress()): Promise<string> {
  await askForLink(page, address);
  const mail = await context.newPage();
  await mail.goto(await signInLink(address));
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/basel");
  await mail.close();
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
