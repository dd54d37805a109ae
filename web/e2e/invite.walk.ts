import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, picture } from "./looks";
import { freshAddress, mailsTo, signInLink } from "./mail";
import { comeIn, makeLink, readCode, say, signIn } from "./steps";

const { person } = withBrowser();

test("a candidate makes a link, a visitor talks, the candidate reads along and revokes", async () => {
  const ada = await person();
  const jane = await person();
  await signIn(ada);
  const link = await makeLink(ada);
  await picture(ada.page, "links-desktop-light");
  await accessible(ada.page);

  await jane.page.goto(link);
  await jane.page.getByRole("heading", { name: /Talk with the Basel of/ }).waitFor();
  expect(jane.page.url()).not.toContain("#");
  await accessible(jane.page);
  await jane.page.getByLabel("Name").fill("Jane");
  await jane.page.getByLabel("Company").fill("ACME");
  await picture(jane.page, "invite-desktop-light");
  await jane.page.getByRole("button", { name: "Begin" }).click();
  await jane.page.getByText("Tick this to go on").waitFor();
  await jane.page.getByRole("checkbox").check();
  await jane.page.getByRole("button", { name: "Begin" }).click();
  await jane.page.waitForURL("**/visit/**");
  await say(jane.page, "What did they do last?");
  await accessible(jane.page);
  await picture(jane.page, "visit-desktop-light");

  await jane.page.reload();
  await jane.page.getByText("What did they do last?").first().waitFor();

  await ada.page.reload();
  await ada.page.getByText("1 of 2 used").waitFor();
  await ada.page.getByRole("button", { name: "Who came" }).click();
  await ada.page.getByText("Jane").waitFor();
  await picture(ada.page, "links-log-desktop-light");
  await ada.page.getByRole("link", { name: "Read the conversation" }).click();
  await ada.page.getByText("You read along").waitFor();
  await ada.page.getByText("What did they do last?").first().waitFor();

  await ada.page.goto("/links");
  await ada.page.getByRole("button", { name: "Revoke" }).click();
  await ada.page.getByLabel(/to confirm/).fill("revoke");
  await ada.page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await ada.page.getByText("Revoked", { exact: true }).waitFor();

  await jane.page.getByText(/It was taken back/).waitFor();
  await picture(jane.page, "visit-over-desktop-light");
  expect(await jane.page.getByLabel("Your message").count()).toBe(0);
  expect([...ada.broken, ...jane.broken]).toEqual([]);
});

test("a wrong passcode says how many tries are left, the right one lets in", async () => {
  const ada = await person();
  const jane = await person({ size: "phone", scheme: "dark" });
  await signIn(ada);
  const link = await makeLink(ada, { passcode: "4711" });

  await jane.page.goto(link);
  await jane.page.getByRole("textbox", { name: "Passcode" }).fill("0000");
  await jane.page.getByRole("checkbox").check();
  await jane.page.getByRole("button", { name: "Begin" }).click();
  await jane.page.getByText("4 tries are left").waitFor();
  await accessible(jane.page);
  await picture(jane.page, "invite-phone-dark");
  await jane.page.getByRole("textbox", { name: "Passcode" }).fill("4711");
  await jane.page.getByRole("button", { name: "Begin" }).click();

  await jane.page.waitForURL("**/visit/**");
  await jane.page.getByLabel("Your message").waitFor();
  await accessible(jane.page);
  await picture(jane.page, "visit-phone-dark");
});

test("a guest who signs up keeps the conversation", async () => {
  const ada = await person();
  const jane = await person();
  await signIn(ada);
  await comeIn(jane, await makeLink(ada));
  await say(jane.page, "Please remember this");

  await jane.page.getByRole("button", { name: /Sign up to keep/ }).click();
  const address = freshAddress("jane");
  await jane.page.getByLabel("Your mail address").fill(address);
  await jane.page.getByRole("button", { name: "Send link" }).click();
  await readCode(jane.page);
  const mail = await jane.context.newPage();
  await mail.goto(await signInLink(address));
  await mail.getByRole("button", { name: "Sign in", exact: true }).click();

  await jane.page.waitForURL("**/visit/**");
  await jane.page.getByText("Please remember this").first().waitFor();
  await jane.page.getByRole("navigation", { name: "Rooms" }).waitFor();
  await say(jane.page, "And this too");
});

test("a link is mailed, paused and resumed, in German on a phone in the dark too", async () => {
  const ada = await person({ size: "phone", scheme: "dark", locale: "de-DE" });
  const address = freshAddress("ada");
  await ada.page.goto("/login");
  await ada.page.getByLabel("Ihre Mailadresse").fill(address);
  await ada.page.getByRole("button", { name: "Link senden" }).click();
  const mail = await ada.context.newPage();
  await mail.goto(await signInLink(address));
  await mail.getByRole("button", { name: "Anmelden", exact: true }).click();
  await ada.page.waitForURL("**/basel");

  await ada.page.goto("/links");
  await ada.page.getByRole("button", { name: "Neuer Link" }).click();
  await picture(ada.page, "links-new-phone-dark");
  await accessible(ada.page);
  await ada.page.getByRole("button", { name: "Link erstellen" }).click();
  await ada.page.getByRole("button", { name: "Mailen" }).click();
  const to = freshAddress("grace");
  await ada.page.getByLabel("Mailadresse").fill(to);
  await ada.page.getByRole("button", { name: "Mail senden" }).click();
  await ada.page.getByText(/ist unterwegs/).waitFor();
  await ada.page.getByRole("button", { name: "Pausieren" }).click();
  await ada.page.getByText("Pausiert", { exact: true }).waitFor();
  await ada.page.getByRole("button", { name: "Fortsetzen" }).click();
  await ada.page.getByRole("button", { name: "QR-Code" }).click();
  await ada.page.getByRole("img", { name: "QR-Code" }).waitFor();
  await accessible(ada.page);
  await picture(ada.page, "links-qr-phone-dark");

  const [invitation] = await mailsTo(to);
  expect(invitation?.subject).toContain("lädt Sie zu einem Gespräch ein");
});
