import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { freshAddress, mailedLink } from "./mail";
import { signIn } from "./steps";

const { person } = withBrowser();
const PASSWORD = "four green elephants dance";
const OTHER = "six blue whales sing softly";

test.each(looks)("register, sign in, forget and set a password on a %s, %s", async (size, scheme) => {
  const ada = await person({ size, scheme });
  const { page } = ada;
  const address = freshAddress("password");
  await page.goto("/login");
  await page.getByRole("button", { name: "Use a password instead" }).click();
  await picture(page, `password-in-${size}-${scheme}`);
  await accessible(page);
  await page.getByRole("button", { name: "I am new here" }).click();
  await page.getByLabel("Your mail address").fill(address);
  await page.getByLabel("New password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Open account" }).click();
  await page.getByText("Use at least 15 characters").waitFor();
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await picture(page, `password-register-${size}-${scheme}`);
  await accessible(page);
  await page.getByRole("button", { name: "Open account" }).click();
  await page.getByText("Look into your mailbox").waitFor();
  await picture(page, `password-sent-${size}-${scheme}`);

  await page.goto(await mailedLink(address, "/confirm#token="));
  expect(page.url()).not.toContain("token");
  await page.getByLabel("Password", { exact: true }).fill("not this password");
  await page.getByRole("button", { name: "Open account" }).click();
  await page.getByText("This is not the password of the registration").waitFor();
  await picture(page, `password-confirm-${size}-${scheme}`);
  await accessible(page);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Open account" }).click();
  await page.waitForURL("**/basel");

  const eve = await person({ size, scheme });
  await eve.page.goto("/login");
  await eve.page.getByRole("button", { name: "Use a password instead" }).click();
  await eve.page.getByLabel("Your mail address").fill(address);
  await eve.page.getByLabel("Password", { exact: true }).fill("wrong password");
  await eve.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await eve.page.getByText("The address or the password is wrong").waitFor();
  await eve.page.getByRole("button", { name: "Forgot the password" }).click();
  await eve.page.getByRole("button", { name: "Send link" }).click();
  await eve.page.getByText("Look into your mailbox").waitFor();
  await eve.page.goto(await mailedLink(address, "/reset-password#token="));
  await eve.page.getByLabel("New password", { exact: true }).fill(OTHER);
  await picture(eve.page, `password-reset-${size}-${scheme}`);
  await accessible(eve.page);
  await eve.page.getByRole("button", { name: "Set password" }).click();
  await eve.page.getByText("The password is set").waitFor();
  await eve.page.getByRole("button", { name: "To the sign-in" }).click();
  await eve.page.getByRole("button", { name: "Use a password instead" }).click();
  await eve.page.getByLabel("Your mail address").fill(address);
  await eve.page.getByLabel("Password", { exact: true }).fill(OTHER);
  await eve.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await eve.page.waitForURL("**/basel");
  await eve.page.reload();
  await eve.page.getByText("Shall we begin?").waitFor();
});

test.each(looks)(
  "a password is added and removed, data taken along, and left on a %s, %s",
  async (size, scheme) => {
    const ada = await person({ size, scheme });
    const { page } = ada;
    const address = await signIn(ada);
    await page.goto("/account");
    await page.getByRole("button", { name: "Add a password" }).click();
    await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Save password" }).click();
    await page.getByText("Set on").waitFor();
    await picture(page, `account-password-${size}-${scheme}`);
    await accessible(page);
    await page.getByRole("button", { name: "Remove password" }).click();
    await page.getByRole("button", { name: "Add a password" }).waitFor();

    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download my data" }).click();
    expect((await waiting).suggestedFilename()).toBe("basel-my-data.json");
    await page.getByRole("button", { name: "Delete my account" }).click();
    await page.getByLabel("To confirm, type your address").fill("other@basel.test");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByText("That is not the address of this account").waitFor();
    await picture(page, `account-delete-${size}-${scheme}`);
    await accessible(page);
    await page.getByLabel("To confirm, type your address").fill(address);
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/account"));
    await page.goto("/account");
    await page.waitForURL("**/login**");
  },
);
