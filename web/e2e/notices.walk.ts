import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { type Person, withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { freshAddress, mailedLink, mailsTo } from "./mail";
import { order } from "./orders";
import { signIn } from "./steps";

const { person } = withBrowser();

/** Tells somebody that their link was used, as the room of links does. */
async function linkUsed(user: string, label: string): Promise<void> {
  const news = { kind: "link-used", label, visitor: "Grace Hopper" };
  await order("notice", { user, event: `walk/${crypto.randomUUID()}`, news });
}

/** The id of who is signed in here, who stands on the account page afterwards. */
async function idOf({ page }: Person): Promise<string> {
  let id = "";
  const hear = async (response: Response) => {
    if (response.url().endsWith("/api/user/info")) id = (await response.json().catch(() => ({}))).id ?? id;
  };
  page.on("response", hear);
  await page.goto("/account");
  await expect.poll(() => id, { timeout: 15_000 }).not.toBe("");
  page.off("response", hear);
  return id;
}

function bell(page: Page, unread: number) {
  const name = unread === 0 ? "Notices" : `Notices, ${unread} unread`;
  return page.getByRole("button", { name, exact: true });
}

async function noticeMails(address: string): Promise<number> {
  return (await mailsTo(address)).filter(({ subject }) => subject.includes("used your link")).length;
}

test("a notice comes into two windows, is read in one, and goes from the other's badge", async () => {
  const ada = await person();
  const address = await signIn(ada);
  const user = await idOf(ada);
  const other = await ada.context.newPage();
  await other.goto("/basel");
  await bell(other, 0).waitFor();
  await bell(ada.page, 0).waitFor();

  await linkUsed(user, "For Northwind");
  await bell(ada.page, 1).waitFor();
  await bell(other, 1).waitFor();
  await ada.page.getByText("New notice: Grace Hopper used your link").waitFor({ state: "attached" });
  await mailedLink(address, "/links");

  await bell(ada.page, 1).click();
  const shown = ada.page.getByRole("dialog", { name: "Notices" });
  await shown.getByRole("link", { name: /Grace Hopper used your link “For Northwind”/ }).click();
  await ada.page.waitForURL("**/links");
  await bell(other, 0).waitFor();
  await bell(ada.page, 0).waitFor();
  expect(ada.broken).toEqual([]);
});

test("what is switched off is not mailed, and a click in a mail switches it off", async () => {
  const ada = await person();
  const { page } = ada;
  const address = await signIn(ada, freshAddress("notice"));
  const user = await idOf(ada);
  await linkUsed(user, "first");
  const link = await mailedLink(address, "/unsubscribe");

  const stranger = await person();
  await stranger.page.goto(link);
  await stranger.page.getByText("Somebody uses your link").waitFor();
  expect(stranger.page.url()).not.toContain("token");
  await picture(stranger.page, "unsubscribe-desktop-light");
  await accessible(stranger.page);
  await stranger.page.getByRole("button", { name: "Stop these mails" }).click();
  await stranger.page.getByText("These mails are stopped").waitFor();

  await linkUsed(user, "second");
  await bell(page, 2).waitFor();
  await page.goto("/account");
  const mail = page.getByRole("checkbox", { name: "Somebody uses your link: Mail" });
  await mail.waitFor();
  expect(await mail.isChecked()).toBe(false);
  expect(await page.getByRole("checkbox", { name: "A new browser signs in: Mail" }).isDisabled()).toBe(true);
  await mail.click();
  await page
    .getByText(/^Saved \d/)
    .first()
    .waitFor();
  await linkUsed(user, "third");
  await bell(page, 3).waitFor();
  await mailedLink(address, "/links");
  await expect.poll(() => noticeMails(address), { timeout: 10_000 }).toBe(2);
  expect([...ada.broken, ...stranger.broken]).toEqual([]);
});

test.each(looks)("the bell, its page and its settings on a %s, %s", async (size, scheme) => {
  const ada = await person({ size, scheme });
  const { page } = ada;
  await signIn(ada, freshAddress("notice"));
  const user = await idOf(ada);
  await page.goto("/notices");
  await page.getByText("Nothing yet.").first().waitFor();
  await picture(page, `notices-empty-${size}-${scheme}`);
  await linkUsed(user, "For Northwind");
  await linkUsed(user, "A link with a much longer name than others have, to see where it breaks");
  await order("notice", {
    user,
    event: `walk/${crypto.randomUUID()}`,
    news: {
      kind: "question-asked",
      question: "Has she ever led a team through a migration of a running system?",
    },
  });
  await bell(page, 3).waitFor();
  await page.getByRole("link", { name: /A visitor asked/ }).waitFor();
  await picture(page, `notices-${size}-${scheme}`);
  await accessible(page);
  await bell(page, 3).click();
  await page.getByRole("dialog", { name: "Notices" }).waitFor();
  await picture(page, `bell-${size}-${scheme}`);
  await accessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("main").getByRole("button", { name: "Mark all as read" }).click();
  await bell(page, 0).waitFor();

  await page.goto("/account");
  await page.getByLabel("Quiet hours").click();
  await page.getByLabel("From").fill("21:30");
  await page.getByLabel("From").blur();
  await page
    .getByText(/^Saved \d/)
    .first()
    .waitFor();
  await page.locator("#notices").scrollIntoViewIfNeeded();
  await picture(page, `notice-settings-${size}-${scheme}`);
  await accessible(page);
  await page.reload();
  expect(await page.getByLabel("From").inputValue()).toBe("21:30");
  expect(ada.broken).toEqual([]);
});
