import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { signIn } from "./steps";

const { person } = withBrowser();

const SUPPORTER = "supporter@basel.test";
const TEXT = "## Where\n\nThe **pangolin house** stands behind the pond.\n\n- by foot\n- by boat";

/** A title that no other run has given. */
function fresh(name: string): string {
  return `${name} ${Date.now().toString(36)}`;
}

function listed(page: Page, name: string) {
  return page.getByRole("region", { name: "Articles", exact: true }).getByRole("button", { name });
}

async function remove(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete" }).click();
  const asked = page.getByRole("dialog", { name: "Delete this article?" });
  await asked.getByLabel("Type delete").fill("delete");
  await asked.getByRole("button", { name: "Delete" }).click();
  await page.waitForURL("**/knowledge");
}

test("a supporter writes, publishes, finds, withdraws and deletes an article; a file becomes a draft", async () => {
  const sue = await person();
  const { page } = sue;
  await signIn(sue, SUPPORTER);
  await page.getByRole("link", { name: "Knowledge" }).click();
  await page.getByRole("button", { name: "New article" }).click();

  const title = fresh("Pangolins");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Write some text before you publish it.").waitFor();
  await page.getByLabel("Topics").fill("Animals, Ways");
  await page.getByRole("textbox", { name: "Text" }).fill(TEXT);
  await page.getByText("Preview", { exact: true }).click();
  await page.getByRole("region", { name: "Preview" }).getByText("pangolin house").waitFor();
  await page.getByRole("link", { name: "My Basel" }).first().click();
  await page.getByRole("button", { name: "Stay" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("heading", { level: 2, name: title }).waitFor();

  const search = page.getByRole("searchbox", { name: "Search" });
  const hits = page.getByRole("region", { name: "Found in published texts" });
  const hit = hits.getByRole("button", { name: title });
  await expect
    .poll(async () => {
      await search.fill("");
      await search.fill("where is the pangolin house?");
      await page.waitForTimeout(600);
      return hit.count();
    })
    .toBe(1);
  await picture(page, "knowledge-found-desktop-light");
  await accessible(page);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("Withdrawn. It is not found any more.").waitFor();
  await hit.waitFor({ state: "detached" });
  await search.fill("");
  await remove(page);
  await listed(page, title).waitFor({ state: "detached" });

  const name = fresh("Okapis");
  const file = {
    name: "a.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(`# ${name}\n\nAn okapi is shy.`),
  };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("heading", { level: 2, name }).waitFor();
  expect(await page.getByRole("textbox", { name: "Text" }).inputValue()).toContain("An okapi is shy.");
  await remove(page);
  const picked = {
    name: "a.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
  };
  await page.locator('input[type="file"]').setInputFiles(picked);
  await page.getByText("This is a picture.").waitFor();
  expect(sue.broken).toEqual([]);
});

const others = looks.filter(([size, scheme]) => size !== "desktop" || scheme !== "light");

test.each(others)("the page is accessible, in English and German, on a %s, %s", async (size, scheme) => {
  const sue = await person({ size, scheme });
  const { page } = sue;
  await signIn(sue, SUPPORTER);
  await page.goto("/knowledge");
  await page.getByRole("heading", { level: 2, name: "Articles" }).waitFor();
  await page.getByRole("button", { name: "New article" }).click();
  const title = fresh("Lemurs");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("textbox", { name: "Text" }).fill(TEXT);
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
  await page.getByText("Last saved").waitFor();
  await picture(page, `knowledge-article-${size}-${scheme}`);
  await accessible(page);
  await page.evaluate(() => localStorage.setItem("basel.language", "de"));
  await page.goto("/knowledge");
  await page.getByText("Entwurf").first().waitFor();
  await picture(page, `knowledge-german-${size}-${scheme}`);
  await accessible(page);
  await page.evaluate(() => localStorage.removeItem("basel.language"));
  expect(sue.broken).toEqual([]);
});

test("for who is no staff there is nothing", async () => {
  const eve = await person();
  await signIn(eve);
  expect(await eve.page.getByRole("link", { name: "Knowledge" }).count()).toBe(0);
  await eve.page.goto("/knowledge");
  await eve.page.getByText("There is nothing at this address").waitFor();
  expect(eve.broken).toEqual([]);
});
