import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, picture } from "./looks";
import { freshAddress, newestText, subjectTo } from "./mail";
import { askForLink, signIn } from "./steps";

const { person } = withBrowser();

function row(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name });
}

/** A number nobody used before. */
function freshNumber(): string {
  return `+49151${Math.floor(1e7 + Math.random() * 9e7)}`;
}

test("a number is proven by the code that is texted to it, and takes links from then on", async () => {
  const ada = await person();
  const { page } = ada;
  const number = freshNumber();
  await signIn(ada);
  await page.goto("/account");

  await page.getByRole("button", { name: "Mobile number: Add" }).click();
  await page.getByLabel("New mobile number").fill("0170");
  await page.getByRole("button", { name: "Send code" }).click();
  await page.getByText("Write the number with + and country code").waitFor();
  await page.getByLabel("New mobile number").fill(number);
  await picture(page, "account-phone-ask");
  await page.getByRole("button", { name: "Send code" }).click();
  await page.getByLabel("Code").waitFor();
  const code = (await newestText(number)).slice(-6);
  await page.getByLabel("Code").fill(code === "000000" ? "000001" : "000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("2 tries are left").waitFor();
  await picture(page, "account-phone-wrong");
  await accessible(page);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Confirm" }).click();
  await row(page, "Mobile number").getByText("Confirmed and saved").waitFor();
  await row(page, "Mobile number").getByText(number).waitFor();

  const other = await person();
  await other.page.goto("/login");
  await other.page.getByRole("button", { name: "Send a text message instead" }).click();
  await other.page.getByLabel("Your mobile number").fill(number);
  await other.page.getByRole("button", { name: "Send link" }).click();
  await other.page.getByText("Your code").waitFor();
  const link = (await newestText(number, "#jwt=")).split(" ").at(-1) ?? "";
  const opened = await other.context.newPage();
  await opened.goto(link);
  await opened.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.page.waitForURL("**/basel");
  expect([...ada.broken, ...other.broken]).toEqual([]);
});

test("three wrong codes close the proof, and a new one may be asked for", async () => {
  const ada = await person({ size: "phone", scheme: "dark" });
  const { page } = ada;
  const number = freshNumber();
  await signIn(ada);
  await page.goto("/account");
  await page.getByRole("button", { name: "Mobile number: Add" }).click();
  await page.getByLabel("New mobile number").fill(number);
  await page.getByRole("button", { name: "Send code" }).click();
  const wrong = (await newestText(number)).slice(-6) === "000000" ? "000001" : "000000";

  for (const told of ["2 tries are left", "One try is left", "it is closed now"]) {
    await page.getByLabel("Code").fill(wrong);
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText(told).waitFor();
  }

  await picture(page, "account-phone-closed");
  await accessible(page);
  expect(await page.getByLabel("New mobile number").inputValue()).toBe(number);
});

test("the mail address changes with a code, and signing in goes by the new one", async () => {
  const ada = await person();
  const { page } = ada;
  const next = freshAddress("next");
  const old = await signIn(ada);
  await page.goto("/account");
  await page.getByRole("button", { name: "Mail address: Change" }).click();
  await page.getByLabel("New mail address").fill(next);
  await page.getByRole("button", { name: "Send code" }).click();
  await page.getByLabel("Code").waitFor();
  await page.getByLabel("Code").fill((await subjectTo(next, "Your Basel code")).slice(-6));
  await page.getByRole("button", { name: "Confirm" }).click();
  await row(page, "Mail address").getByText(next).waitFor();

  await subjectTo(old, "Your Basel address was changed");
  const phone = await person();
  const code = await askForLink(phone.page, next);
  expect(code).toHaveLength(6);
  expect(ada.broken).toEqual([]);
});
