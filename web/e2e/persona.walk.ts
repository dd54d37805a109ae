import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, picture } from "./looks";
import { sizes } from "./settings";
import { comeIn, makeLink, say, signIn, start, transcript } from "./steps";

const { person } = withBrowser();

const TOLD =
  "I have worked with Kotlin and PostgreSQL for six years at Northwind Logistics, and I reduced lost orders from 4 percent to almost none.";
const ASKED = "Does she know Terraform?";

/** Confirms everything that was learned, and shares it with links. */
async function share(page: Page): Promise<void> {
  await page.goto("/knows");
  await page.locator("li[id^=fact-]").first().waitFor();
  const confirm = page.getByRole("button", { name: "Confirm" });
  for (let left = await confirm.count(); left > 0; left--) {
    await confirm.first().click();
    await expect.poll(() => confirm.count()).toBe(left - 1);
  }
  for (const card of await page.locator("li[id^=fact-]").all()) {
    await card.getByText("On my links").click();
  }
  await page.waitForLoadState("networkidle");
}

/** The first source of each reply. */
const sources = (page: Page) => transcript(page).getByRole("button", { name: /^Source 1/ });

/** Asks what Basel suggests first, with one click. */
async function suggested(page: Page): Promise<void> {
  const first = page.getByRole("list", { name: "You may ask" }).getByRole("button").first();
  const question = await first.innerText();
  await first.click();
  await transcript(page).getByText(question).waitFor();
  await sources(page).first().waitFor();
}

/** Speaks with Basel until it asks what the visitor asked in vain. */
async function interviewed(page: Page): Promise<void> {
  await page.goto("/basel");
  await transcript(page).getByText(TOLD).waitFor();
  for (let turns = 0; turns < 4; turns++) {
    await say(page, "I would rather not say more about that.");
    if ((await transcript(page).getByText(ASKED).count()) > 0) return;
  }
  await transcript(page).getByText(ASKED).waitFor();
}

/** Wide and light, narrow and dark; the page is as before afterwards. */
async function pictures(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-desktop-light`);
  await page.setViewportSize(sizes.phone);
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, `${name}-phone-dark`);
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ colorScheme: "light" });
}

async function revoke(page: Page): Promise<void> {
  await page.goto("/links");
  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByLabel(/to confirm/).fill("revoke");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByText("Revoked", { exact: true }).waitFor();
}

test("a recruiter gets cited answers and one that is not known; it is asked, answered and told; revoked, it ends", async () => {
  const ada = await person();
  const jane = await person();
  await signIn(ada);
  await start(ada.page);
  await say(ada.page, TOLD);
  await ada.page.getByRole("note").first().waitFor();
  await share(ada.page);
  const link = await makeLink(ada);

  await comeIn(jane, link);
  await transcript(jane.page).getByText("I am Basel, an AI").waitFor();
  await pictures(jane.page, "persona-hello");
  await suggested(jane.page);
  await say(jane.page, "Has she worked with Kotlin?");
  await sources(jane.page).nth(1).click();
  await jane.page.getByText("I have worked with Kotlin").last().waitFor();
  await picture(jane.page, "persona-cited-desktop-light");
  await jane.page.keyboard.press("Escape");
  await say(jane.page, ASKED);
  await transcript(jane.page).getByText("I don't know that").waitFor();
  await accessible(jane.page);
  await pictures(jane.page, "persona-unknown");

  await ada.page.goto("/visitors");
  await ada.page.getByText(ASKED).waitFor();
  await accessible(ada.page);
  await pictures(ada.page, "visitors");
  await ada.page.getByRole("link", { name: "Show the conversation" }).click();
  await transcript(ada.page).getByText("Has she worked with Kotlin?").waitFor();
  await say(jane.page, "Where did she work?");
  await transcript(ada.page).getByText("Where did she work?").waitFor();
  await transcript(ada.page).getByText("Northwind Logistics").first().waitFor();
  await accessible(ada.page);
  await pictures(ada.page, "visitor-read");

  await interviewed(ada.page);
  await picture(ada.page, "persona-interview-desktop-light");
  await say(ada.page, "Yes, I have worked with Terraform for two years.");
  await ada.page.getByRole("note").last().waitFor();
  await share(ada.page);
  await transcript(jane.page).getByText("The candidate has answered your question").waitFor();
  await picture(jane.page, "persona-told-desktop-light");

  await revoke(ada.page);
  await jane.page.getByText(/It was taken back|has ended/).waitFor();
  expect(await jane.page.getByLabel("Your message").count()).toBe(0);
  expect([...ada.broken, ...jane.broken]).toEqual([]);
});
