import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { signInAdmin } from "./admin";
import { withBrowser } from "./browser";
import { accessible, looks, picture } from "./looks";
import type { Size } from "./settings";
import { say, signIn, start, transcript } from "./steps";

const { person } = withBrowser();

/** Has a model answer once, whoever began the interview before. */
async function talk(page: Page): Promise<void> {
  const begin = page.getByRole("button", { name: "Start" });
  await begin.or(transcript(page)).first().waitFor();
  if (await begin.isVisible()) await start(page);
  await page.getByRole("button", { name: "Copy" }).first().waitFor({ state: "attached" });
  await say(page, "I keep the books of a bakery with nine people.");
}

/** By the rooms, and on a phone, whose bar holds five, by the account page. */
async function openUsage(page: Page, size: Size = "desktop"): Promise<void> {
  if (size === "phone") await page.getByRole("link", { name: "Account" }).click();
  await page.getByRole("link", { name: "Usage" }).click();
  await page.getByRole("heading", { name: "Tokens a day" }).waitFor();
  await page.locator(".recharts-line path").first().waitFor({ state: "attached" });
}

test("an admin sees what the model took, as a line, in figures, and as a file", async () => {
  const admin = await person();
  const { page } = admin;
  await signInAdmin(admin);
  await talk(page);
  await openUsage(page);

  expect(await page.locator(".recharts-line path").first().getAttribute("d")).toMatch(/^M[\d.]+,[\d.]+L/);
  await page.getByRole("img", { name: /^Tokens a day, .*\(scripted\)/ }).waitFor();
  await page.getByText("All figures as a table").click();
  const figures = page.getByRole("region", { name: "All figures as a table" });
  await figures
    .getByRole("row", { name: /scripted/ })
    .first()
    .waitFor();
  await page.getByText("What was used in these days costs nothing.").waitFor();

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^usage-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\n");
  expect(head).toBe("day,user,model,calls,tokens_in,tokens_out,cost_usd");
  expect(lines.some((line) => /^\d{4}-\d\d-\d\d,[\w-]+,scripted,[1-9]\d*,/.test(line))).toBe(true);

  await page.getByText("7 days", { exact: true }).click();
  await page.waitForURL("**/admin/usage?days=7");
  await page.reload();
  await page.getByRole("img", { name: /^Tokens a day/ }).waitFor();
  expect(await page.getByRole("radio", { name: "7 days" }).isChecked()).toBe(true);
  expect(admin.broken).toEqual([]);
});

test("the search leads an admin there, with the keyboard alone", async () => {
  const admin = await person();
  const { page } = admin;
  await signInAdmin(admin);
  await page.getByRole("link", { name: "Usage" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Where to, or what to do").waitFor();
  await page.keyboard.type("Usage");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await page.waitForURL("**/admin/usage");
  await page.getByRole("heading", { level: 1, name: "Usage" }).waitFor();
});

test("for everybody else there is nothing at this address", async () => {
  const ada = await person();
  await signIn(ada);
  await ada.page.getByText("Shall we begin?").waitFor();
  expect(await ada.page.getByRole("link", { name: "Usage" }).count()).toBe(0);
  await ada.page.keyboard.press("Control+k");
  await ada.page.getByPlaceholder("Where to, or what to do").fill("Usage");
  await ada.page.getByText("Nothing by that name").waitFor();
  await ada.page.keyboard.press("Escape");

  await ada.page.goto("/admin/usage");

  await ada.page.getByText("There is nothing at this address").waitFor();
  expect(ada.broken).toEqual([]);
});

test("what fails says so, and is tried again", async () => {
  const admin = await person({ size: "phone" });
  const { page } = admin;
  await signInAdmin(admin);
  await page.route("**/api/admin/usage?**", (route) => route.fulfill({ status: 503, body: "{}" }));
  await page.goto("/admin/usage");
  await page.getByRole("alert").getByText("Something broke on our side").waitFor();
  await picture(page, "usage-failed-phone-light");
  await accessible(page);
  await page.unroute("**/api/admin/usage?**");
  await page.getByRole("button", { name: "Try again" }).click();

  await page.getByRole("img", { name: /^Tokens a day/ }).waitFor();
});

describe.each(looks)("in a talk on a %s, %s", (size, scheme) => {
  test("little left is a quiet line that stays away once hidden; used up says so under the message", async () => {
    const ada = await person({ size, scheme });
    const { page } = ada;
    let tell = (_: object) => {};
    await page.routeWebSocket(/\/ws/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((frame) => socket.send(frame));
      tell = (frame) => socket.send(JSON.stringify(frame));
    });
    await signIn(ada);
    await start(page);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const low = { type: "budget.low", left: 0.12, until, text: "About 12% of what I can do is left." };
    tell(low);
    await page.getByText(low.text).waitFor();
    await picture(page, `budget-low-${size}-${scheme}`);
    await accessible(page);

    await page.getByRole("button", { name: "Hide until tomorrow" }).click();
    await page.getByText(low.text).waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("button", { name: "Copy" }).first().waitFor({ state: "attached" });
    tell(low);
    const chatId = await page.evaluate(
      () =>
        Object.keys(localStorage)
          .find((key) => key.startsWith("basel.budget."))
          ?.slice(13) ?? "",
    );
    const message = "What I can do for you today is used up. I go on tomorrow; nothing is lost.";
    tell({ type: "reply.failed", chatId, replyId: "zz", code: "RATE_LIMITED", message, retryable: true });
    const failure = page.getByRole("alert");
    await failure.getByText(message, { exact: true }).waitFor();
    await failure.getByRole("button", { name: "Try again" }).waitFor();
    expect(await page.getByText(low.text).count()).toBe(0);
    await picture(page, `budget-spent-${size}-${scheme}`);
    await accessible(page);
    expect(ada.broken).toEqual([]);
  });
});

describe.each(looks)("on a %s, %s", (size, scheme) => {
  const name = (what: string) => `${what}-${size}-${scheme}`;

  test("the page is accessible, with figures, with prices that are not known, and empty", async () => {
    const admin = await person({ size, scheme });
    const { page } = admin;
    await signInAdmin(admin);
    await openUsage(page, size);
    await page.getByText("All figures as a table").click();
    await picture(page, name("usage"));
    await accessible(page);
    await page.route("**/api/admin/usage?**", (route) => route.fulfill({ json: months() }));
    await page.reload();
    await page.getByText(/No price is known for new-model/).waitFor();
    await page.locator(".recharts-line path").first().waitFor({ state: "attached" });
    await picture(page, name("usage-many"));
    await page.getByRole("img", { name: /^Cost a day/ }).hover();
    await page.locator(".recharts-tooltip-wrapper strong").first().waitFor({ state: "attached" });
    await picture(page, name("usage-costs"));
    await accessible(page);
    await page.getByText("Grace Hopper").scrollIntoViewIfNeeded();
    await picture(page, name("usage-top"));
    await page.evaluate(() => localStorage.setItem("basel.language", "de"));
    await page.reload();
    await page.getByRole("heading", { name: "Kosten am Tag" }).scrollIntoViewIfNeeded();
    await page.locator(".recharts-line path").first().waitFor({ state: "attached" });
    await picture(page, name("usage-german"));
    await page.evaluate(() => localStorage.setItem("basel.language", "en"));
    await page.route("**/api/admin/usage?**", (route) => route.fulfill({ json: nothing }));
    await page.reload();
    await page.getByText("Nobody used a model in these days").waitFor();
    await picture(page, name("usage-empty"));
    await accessible(page);
    expect(admin.broken).toEqual([]);
  });
});

const sums = { calls: 0, tokensIn: 0, tokensOut: 0, cost: null };
const nothing = { from: "2026-10-23", to: "2026-11-21", total: sums, days: [], users: [] };

/** A report of a busy month, as the server would send it: to see lines of many models at prices of all kinds. */
function months() {
  const models = [
    "anthropic.claude-sonnet-4-6",
    "gemini-3-flash",
    "new-model",
    "amazon.nova-lite",
    "gpt-5-mini",
    "llama",
    "scripted",
  ];
  const days = Array.from({ length: 30 }, (_, at) => new Date(Date.UTC(2026, 9, 23 + at)).toISOString());
  const lines = days.flatMap((day, at) =>
    models.map((model, nth) => {
      const tokensIn = Math.round((42_000 / (nth + 1)) * (1.2 + Math.sin(at / 3 + nth)));
      const cost = model === "new-model" ? null : (tokensIn / 1e6) * (6 - nth);
      return {
        day: day.slice(0, 10),
        model,
        calls: 20,
        tokensIn,
        tokensOut: Math.round(tokensIn / 10),
        cost,
      };
    }),
  );
  const users = ["Ada Lovelace", null, "Grace Hopper"].map((name, at) => ({
    userId: `019ab3f3-0000-7000-8000-00000000000${at}`,
    name,
    calls: 400 - at,
    tokensIn: 1_234_567 >> at,
    tokensOut: 98_765 >> at,
    cost: at === 1 ? null : 1.25 / (at + 1),
  }));
  const total = { calls: 4_200, tokensIn: 3_456_789, tokensOut: 345_678, cost: 12.3456 };
  return { ...nothing, total, days: lines, users };
}
