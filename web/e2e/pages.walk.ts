import { describe, expect, test } from "vitest";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import { freshAddress, signInLink } from "./mail";
import { askForLink, say, signIn, start } from "./steps";

const { person } = withBrowser();

describe.each(looks)("on a %s, %s", (size, scheme) => {
  const name = (what: string) => `${what}-${size}-${scheme}`;

  test("pages before signing in", async () => {
    const ada = await person({ size, scheme });
    await ada.page.goto("/");
    await ada.page.getByRole("heading", { level: 1 }).waitFor();
    await picture(ada.page, name("welcome"));
    await accessible(ada.page);
    await ada.page.getByRole("button", { name: "Start" }).click();
    await ada.page.getByLabel("Your mail address").waitFor();
    await picture(ada.page, name("sign-in-modal"));
    await accessible(ada.page);
    const address = freshAddress();
    await askForLink(ada.page, address);
    await picture(ada.page, name("sign-in-sent"));
    await accessible(ada.page);
    const other = await person({ size, scheme });
    await other.page.goto(await signInLink(address));
    await other.page.getByText("Is this you?").waitFor();
    await picture(other.page, name("link-other-browser"));
    await accessible(other.page);
    await other.page.goto("/nowhere");
    await other.page.getByText("There is nothing at this address").waitFor();
    await picture(other.page, name("missing"));
    await accessible(other.page);
    expect([...ada.broken, ...other.broken]).toEqual([]);
  });

  test("pages after signing in", async () => {
    const ada = await person({ size, scheme });
    await signIn(ada);
    await ada.page.getByText("Shall we begin?").waitFor();
    await picture(ada.page, name("begin"));
    await accessible(ada.page);
    await start(ada.page);
    await say(
      ada.page,
      "I have worked with Kotlin and PostgreSQL for six years at Northwind Logistics in Hamburg.",
    );
    await ada.page.getByRole("note").first().waitFor();
    await picture(ada.page, name("my-basel"));
    await accessible(ada.page);
    await ada.page.goto("/knows");
    await ada.page.locator("q").first().waitFor();
    await picture(ada.page, name("knows"));
    await accessible(ada.page);
    await ada.page.goto("/account");
    await ada.page.getByText("This browser").waitFor();
    await picture(ada.page, name("account"));
    await accessible(ada.page);
    await ada.page.keyboard.press("Control+k");
    await ada.page.getByPlaceholder("Where to, or what to do").waitFor();
    await picture(ada.page, name("search"));
    await accessible(ada.page);
    expect(ada.broken).toEqual([]);
  });
});

test.each(looks)("pages in German on a %s, %s", async (size, scheme) => {
  const name = (what: string) => `de-${what}-${size}-${scheme}`;
  const german = await person({ size, scheme, locale: "de-DE" });
  await german.page.goto("/");
  await german.page.getByRole("heading", { name: "Ein Interview" }).waitFor();
  await picture(german.page, name("welcome"));
  const ada = await person({ size, scheme });
  await signIn(ada);
  await start(ada.page);
  await say(ada.page, "I have worked with Kotlin for six years at Northwind Logistics in Hamburg.");
  await ada.page.evaluate(() => localStorage.setItem("basel.language", "de"));
  for (const [path, shown] of [
    ["/basel", "Was Basel weiß"],
    ["/knows", "Was Basel weiß"],
    ["/account", "Wie Sie sich anmelden"],
    ["/notices", "Neuigkeiten"],
    ["/help/settings", "Einstellungen"],
  ] as const) {
    await ada.page.goto(path);
    await ada.page.getByText(shown).first().waitFor({ state: "attached" });
    await ada.page.waitForTimeout(700);
    await picture(ada.page, name(path.slice(1).replace("/", "-")));
    const wide = await ada.page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(wide, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
    await accessible(ada.page);
  }
  expect([...german.broken, ...ada.broken]).toEqual([]);
});

test("on paper: the conversation, and what Basel knows, without what is only for a screen", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await say(ada.page, "I have worked with Kotlin for six years at Northwind Logistics in Hamburg.");
  await ada.page.getByRole("note").first().waitFor();
  await ada.page.emulateMedia({ media: "print" });

  expect(await ada.page.getByRole("navigation", { name: "Rooms" }).isVisible()).toBe(false);
  expect(await ada.page.getByLabel("Your message").isVisible()).toBe(false);
  expect(await ada.page.getByText("I have worked with Kotlin").first().isVisible()).toBe(true);
  await picture(ada.page, "print-my-basel");
  await ada.page.goto("/knows");
  await ada.page.locator("q").first().waitFor();
  expect(await ada.page.getByRole("button", { name: "Confirm" }).first().isVisible()).toBe(false);
  await picture(ada.page, "print-knows");
});
