import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { freshAddress, mailsTo, signInLink } from "./mail";
import { askForLink, readCode, signIn } from "./steps";

const { person } = withBrowser();

test("the modal on Welcome signs in, in the same browser", async () => {
  const ada = await person();
  const address = freshAddress();
  await ada.page.goto("/");
  await ada.page.getByRole("button", { name: "Start" }).click();
  await ada.page.getByLabel("Your mail address").fill(address);
  await ada.page.getByRole("button", { name: "Send link" }).click();
  await ada.page.getByText("Your code").waitFor();

  const mail = await ada.context.newPage();
  await mail.goto(await signInLink(address));
  expect(mail.url()).not.toContain("jwt");
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();

  await ada.page.waitForURL("**/basel");
  await mail.getByText("You are signed in").waitFor();
  expect(ada.broken).toEqual([]);
});

test("a German browser is written to in German, an English one in English", async () => {
  const told: Record<string, string> = {};
  for (const [locale, field, send] of [
    ["de-DE", "Ihre Mailadresse", "Link senden"],
    ["en-GB", "Your mail address", "Send link"],
  ] as const) {
    const { page } = await person({ locale });
    const address = freshAddress();
    await page.goto("/login");
    await page.getByLabel(field).fill(address);
    await page.getByRole("button", { name: send }).click();
    await signInLink(address);
    told[locale] = (await mailsTo(address))[0]?.subject ?? "";
  }

  expect(told).toEqual({
    "de-DE": "Ihr Link zum Anmelden bei Basel",
    "en-GB": "Your link to sign in to Basel",
  });
});

test("a second browser with the code signs in the first window, and only that", async () => {
  const ada = await person();
  const phone = await person({ size: "phone" });
  const address = freshAddress();
  const code = await askForLink(ada.page, address);

  await phone.page.goto(await signInLink(address));
  await phone.page.getByText("they are trying to sign in as you").waitFor();
  await phone.page.getByLabel("Code from the first window").fill(code);
  await phone.page.getByRole("button", { name: "Sign in the first window" }).click();

  await ada.page.waitForURL("**/basel");
  await phone.page.getByText("Your first window is signed in").waitFor();
  await phone.page.goto("/basel");
  await phone.page.waitForURL("**/login**");
});

test("a stranger who typed my address gets nothing from my click", async () => {
  const stranger = await person();
  const me = await person();
  const address = freshAddress("victim");
  await askForLink(stranger.page, address);

  await me.page.goto(await signInLink(address));
  await me.page.getByRole("button", { name: "Sign in here instead" }).click();

  await me.page.getByText("You are signed in").waitFor();
  await stranger.page.getByText("Signed in elsewhere").waitFor();
  await stranger.page.goto("/basel");
  await stranger.page.waitForURL("**/login**");
});

test("opening the link spends nothing, however often", async () => {
  const ada = await person();
  const scanner = await person();
  const address = freshAddress();
  await askForLink(ada.page, address);
  const link = await signInLink(address);

  for (let time = 0; time < 5; time++) {
    await scanner.page.goto("about:blank");
    await scanner.page.goto(link);
    await scanner.page.getByText("Is this you?").waitFor();
  }
  const mail = await ada.context.newPage();
  await mail.goto(link);
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();

  await ada.page.waitForURL("**/basel");
});

test("three wrong codes close that way, and the honest one stays open", async () => {
  const ada = await person();
  const other = await person();
  const address = freshAddress();
  const code = await askForLink(ada.page, address);
  const wrong = code === "000000" ? "000001" : "000000";
  await other.page.goto(await signInLink(address));

  for (const told of ["2 tries are left", "One try is left", "this way is closed now"]) {
    await other.page.getByLabel("Code from the first window").fill(wrong);
    await other.page.getByRole("button", { name: "Sign in the first window" }).click();
    await other.page.getByText(told).waitFor();
  }
  await other.page.getByRole("button", { name: "Sign in here instead" }).click();

  await other.page.getByText("You are signed in").waitFor();
});

test("a reload of the waiting window loses nothing", async () => {
  const ada = await person();
  const address = freshAddress();
  const code = await askForLink(ada.page, address);

  await ada.page.reload();
  expect(await readCode(ada.page)).toBe(code);
  const mail = await ada.context.newPage();
  await mail.goto(await signInLink(address));
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();

  await ada.page.waitForURL("**/basel");
});

test("leaving in one tab leaves in the other, and a reload stays signed in before that", async () => {
  const ada = await person();
  await signIn(ada);
  await ada.page.reload();
  await ada.page.getByRole("navigation", { name: "Rooms" }).waitFor();
  const second = await ada.context.newPage();
  await second.goto("/account");
  await second.getByText("This browser").waitFor();

  await second.getByRole("button", { name: "Appearance" }).click();
  await second.getByRole("menuitem", { name: "Sign out" }).click();

  await ada.page.getByRole("button", { name: "Start" }).waitFor();
  await ada.page.goto("/basel");
  await ada.page.waitForURL("**/login**");
});
