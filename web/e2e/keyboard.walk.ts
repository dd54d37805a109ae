import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { freshAddress, signInLink } from "./mail";

const { person } = withBrowser();

/** Tabs until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (at.trim().startsWith(name)) return;
  }
  throw new Error(`"${name}" is not reached by Tab`);
}

test("sign in, start, answer and search with the keyboard alone", async () => {
  const ada = await person();
  const address = freshAddress();
  await ada.page.goto("/");
  await ada.page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(ada.page, "Start");
  await ada.page.keyboard.press("Enter");
  await ada.page.getByLabel("Your mail address").waitFor();
  await ada.page.keyboard.type(address);
  await ada.page.keyboard.press("Enter");
  await ada.page.getByText("Your code").waitFor();
  const mail = await ada.context.newPage();
  await mail.goto(await signInLink(address));
  await mail.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  await tabTo(mail, "Sign in");
  await mail.keyboard.press("Enter");
  await ada.page.waitForURL("**/basel");
  await mail.close();

  await ada.page.getByText("Shall we begin?").waitFor();
  await tabTo(ada.page, "Start");
  await ada.page.keyboard.press("Enter");
  await ada.page.getByRole("button", { name: "Copy" }).first().waitFor({ state: "attached" });
  await ada.page.locator("body").press("c");
  await ada.page.keyboard.type("I lead a team of six in Hamburg.");
  await ada.page.keyboard.press("Enter");
  await ada.page.getByRole("button", { name: "Copy" }).nth(1).waitFor({ state: "attached" });

  await ada.page.keyboard.press("Control+k");
  await ada.page.getByPlaceholder("Where to, or what to do").waitFor();
  await ada.page.keyboard.type("What Basel");
  await ada.page.keyboard.press("ArrowDown");
  await ada.page.keyboard.press("Enter");
  await ada.page.waitForURL("**/knows");
  expect(ada.broken).toEqual([]);
});
