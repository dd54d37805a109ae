import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { signIn } from "./steps";

const { person } = withBrowser();

const CV = `Ada Lovelace
Location: Hamburg

Experience
03/2019 – today  Backend Developer, Acme GmbH, Hamburg

Education
2010 – 2015  BSc Computer Science, University of Hamburg

Skills
Java (6 years), Kotlin, PostgreSQL

Languages
German (native), English C1
`;

async function open(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Your profile" }).click();
  await page.getByRole("heading", { level: 1, name: "Your profile" }).waitFor();
  await page.getByText("0 % complete").first().waitFor();
}

async function upload(page: Page): Promise<void> {
  const file = { name: "cv.txt", mimeType: "text/plain", buffer: Buffer.from(CV) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(/things found/).waitFor();
  await page.getByRole("heading", { name: "Basel proposes" }).waitFor();
}

function section(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function addSkill(page: Page, name: string): Promise<void> {
  const skills = section(page, "Skills");
  await skills.getByLabel("Skill", { exact: true }).fill(name);
  await skills.getByRole("button", { name: "Save" }).click();
  await skills.getByRole("heading", { name }).waitFor();
}

test("a profile is filled by hand, put in order with the keyboard, and kept", async () => {
  const ada = await person();
  const { page } = ada;
  await signIn(ada);
  await open(page);

  await page.getByLabel("Name shown").fill("Ada Lovelace");
  await page.getByText(/^Saved /).waitFor();

  const skills = section(page, "Skills");
  await skills.getByRole("button", { name: "Add a skill" }).click();
  await skills.getByRole("button", { name: "Save" }).click();
  await skills.getByText("Say what it is.").waitFor();
  await addSkill(page, "Java");
  await addSkill(page, "Kotlin");
  await skills.getByRole("button", { name: "Cancel" }).click();
  await skills.getByRole("button", { name: /^Move Kotlin/ }).focus();
  await page.keyboard.press("ArrowUp");
  await skills.getByText("Kotlin is now 1 of 2").waitFor();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await skills.getByRole("heading", { name: "Kotlin" }).waitFor();
  expect(await skills.getByRole("heading", { level: 3 }).allTextContents()).toEqual(["Kotlin", "Java"]);
  expect(await page.getByLabel("Name shown").inputValue()).toBe("Ada Lovelace");
  expect(ada.broken).toEqual([]);
});

test("an open form asks before it is left", async () => {
  const ada = await person();
  const { page } = ada;
  await signIn(ada);
  await open(page);
  await page.getByRole("button", { name: "Add a project" }).click();
  await page.getByLabel("Project", { exact: true }).fill("Analytical engine");

  await page.getByRole("link", { name: "What Basel knows" }).click();
  await page.getByRole("button", { name: "Stay" }).click();
  expect(await page.getByLabel("Project", { exact: true }).inputValue()).toBe("Analytical engine");
  await page.getByRole("link", { name: "What Basel knows" }).click();
  await page.getByRole("button", { name: "Leave" }).click();
  await page.waitForURL("**/knows");
  expect(ada.broken).toEqual([]);
});

test("a CV becomes proposals, one click takes one in, and the résumé tells what was taken", async () => {
  const ada = await person();
  const { page } = ada;
  await signIn(ada);
  await open(page);
  await upload(page);

  await page.getByRole("button", { name: "Add: Backend Developer" }).click();
  await section(page, "Experience").getByRole("heading", { name: "Backend Developer" }).waitFor();
  await page.getByRole("button", { name: "That is wrong: Kotlin" }).click();
  await page.getByRole("button", { name: "Add: Kotlin" }).waitFor({ state: "detached" });

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as Markdown" }).click();
  const text = readFileSync(await (await saved).path(), "utf8");
  expect(text).toContain("### Backend Developer");
  expect(text).not.toContain("Kotlin");
  const paper = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  expect(
    readFileSync(await (await paper).path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect(ada.broken).toEqual([]);
});

test("a public page shows to a stranger what is public, until it is switched off", async () => {
  const ada = await person();
  const { page } = ada;
  await signIn(ada);
  await open(page);
  await page.getByRole("button", { name: "Add a language" }).click();
  const form = section(page, "Languages");
  await form.getByLabel("Language", { exact: true }).fill("German");
  await form.getByText("Public", { exact: true }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByRole("heading", { name: "German" }).waitFor();
  await page.getByRole("switch", { name: "Public page" }).click();
  const address = await page.getByRole("link", { name: "Look at it" }).getAttribute("href");

  const stranger = await person();
  await stranger.page.goto(address ?? "");
  await stranger.page.getByRole("heading", { name: "German" }).waitFor();
  expect(await stranger.page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  await accessible(stranger.page);
  await picture(stranger.page, "public-page-desktop-light");
  await page.getByRole("switch", { name: "Public page" }).click();
  await page.getByRole("link", { name: "Look at it" }).waitFor({ state: "detached" });
  await stranger.page.reload();
  await stranger.page.getByRole("heading", { name: "There is no page here" }).waitFor();
  expect([...ada.broken, ...stranger.broken]).toEqual([]);
});

describe.each(looks)("on a %s, %s", (size, scheme) => {
  test("the page is accessible, empty and filled, in English and German", async () => {
    const ada = await person({ size, scheme });
    const { page } = ada;
    await signIn(ada);
    await page.goto("/profile");
    await page.getByText("0 % complete").first().waitFor();
    await picture(page, `profile-empty-${size}-${scheme}`);
    await accessible(page);
    await upload(page);
    await page.getByRole("button", { name: "Add: Backend Developer" }).click();
    const work = section(page, "Experience");
    await work.getByRole("heading", { name: "Backend Developer" }).waitFor();
    await picture(page, `profile-proposals-${size}-${scheme}`);
    await work.getByRole("button", { name: "Add a place of work" }).click();
    await work.getByLabel("Until").fill("soon");
    await work.getByRole("button", { name: "Save" }).click();
    await work.getByText(/Write a year/).waitFor();
    await work.scrollIntoViewIfNeeded();
    await picture(page, `profile-form-${size}-${scheme}`);
    await accessible(page);
    await work.getByRole("button", { name: "Cancel" }).click();
    await page.evaluate(() => localStorage.setItem("basel.language", "de"));
    await page.reload();
    await page.getByRole("heading", { name: "Ihr Profil", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "Ihre öffentliche Seite" }).scrollIntoViewIfNeeded();
    await picture(page, `profile-german-${size}-${scheme}`);
    await accessible(page);
    expect(ada.broken).toEqual([]);
  });
});
