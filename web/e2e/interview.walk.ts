import { expect, test } from "vitest";
import { withBrowser } from "./browser";
import { say, signIn, start, transcript } from "./steps";

const { person } = withBrowser();

const ANSWER =
  "I have worked with Kotlin and PostgreSQL for six years at Northwind Logistics, and I reduced lost orders from 4 percent to almost none.";

test("nothing runs before Start: no chat is made and no socket is opened", async () => {
  const ada = await person();
  const made: string[] = [];
  ada.page.on(
    "request",
    (request) =>
      request.method() === "POST" && request.url().endsWith("/api/chats") && made.push(request.url()),
  );
  await signIn(ada);

  await ada.page.getByText("Shall we begin?").waitFor();
  await ada.page.reload();
  await ada.page.getByText("Shall we begin?").waitFor();

  expect(made).toEqual([]);
});

test("an answer is stored, answered in a stream, and what was learned stands under it", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await ada.page.getByRole("button", { name: "Practice voice (no AI model connected)" }).waitFor();

  await say(ada.page, ANSWER);

  await ada.page.getByRole("note").first().waitFor();
  await ada.page.goto("/knows");
  await ada.page.locator("q").first().waitFor();
  expect(ada.broken).toEqual([]);
});

test("a reload in mid-reply loses nothing and doubles nothing", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await ada.page.getByLabel("Your message").fill(ANSWER);
  await ada.page.keyboard.press("Enter");
  await ada.page.locator("[aria-busy=true]").waitFor();

  await ada.page.reload();

  await ada.page.getByRole("button", { name: "Copy" }).nth(1).waitFor({ state: "attached" });
  await ada.page.waitForTimeout(1_500);
  expect(await transcript(ada.page).getByText(ANSWER, { exact: true }).count()).toBe(1);
  expect(await ada.page.getByRole("button", { name: "Copy" }).count()).toBe(2);
});

test("two windows of one person show the same", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  const second = await ada.context.newPage();
  await second.goto("/basel");
  await second.getByLabel("Your message").waitFor();

  await say(ada.page, ANSWER);

  await transcript(second).getByText(ANSWER, { exact: true }).waitFor();
  await second.getByRole("button", { name: "Copy" }).nth(1).waitFor({ state: "attached" });
});

test("stop keeps what came; another answer keeps the old one", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await say(ada.page, ANSWER);

  await ada.page.getByRole("button", { name: "Another answer" }).last().click();

  await ada.page.getByText("Answer 2 of 2").waitFor();
  await ada.page.getByRole("button", { name: "Earlier answer" }).click();
  await ada.page.getByText("Answer 1 of 2").waitFor();
});

test("offline: what is written is kept, shown as not sent, and sent when the connection is back", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await ada.context.setOffline(true);
  await ada.page.getByLabel("Your message").fill(ANSWER);
  await ada.page.keyboard.press("Enter");
  await ada.page.getByText(/^Not sent/).waitFor({ timeout: 30_000 });

  await ada.context.setOffline(false);

  await ada.page.getByRole("button", { name: "Copy" }).nth(1).waitFor({ state: "attached" });
  expect(await transcript(ada.page).getByText(ANSWER, { exact: true }).count()).toBe(1);
});

test("a fact is confirmed, shared, corrected, and forgotten with undo", async () => {
  const ada = await person();
  await signIn(ada);
  await start(ada.page);
  await say(ada.page, ANSWER);
  await ada.page.getByRole("note").first().waitFor();
  await ada.page.goto("/knows");

  const cards = ada.page.locator("li[id^=fact-]");
  await cards.first().waitFor();
  const first = ada.page.locator(`[id="${await cards.first().getAttribute("id")}"]`);
  await first.getByRole("button", { name: "Confirm" }).click();
  await first.getByRole("button", { name: "Confirm" }).waitFor({ state: "detached" });
  await first.getByText("On my links").click();
  await first.getByRole("button", { name: /^More about/ }).click();
  await ada.page.getByRole("menuitem", { name: "Correct" }).click();
  await first.getByLabel("What Basel should know").fill("Corrected by hand.");
  await first.getByRole("button", { name: "Save correction" }).click();
  await first.getByText("Corrected by hand.").waitFor();
  await first.getByRole("button", { name: /^More about/ }).click();
  await ada.page.getByRole("menuitem", { name: "Forget this" }).click();
  await first.waitFor({ state: "detached" });
  await ada.page.getByRole("button", { name: "Undo" }).click();

  await first.waitFor();
  await ada.page.reload();
  await first.getByText("Corrected by hand.").waitFor();
  expect(await first.getByRole("radio", { name: "On my links" }).isChecked()).toBe(true);
});
