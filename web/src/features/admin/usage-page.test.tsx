import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "../../shared/http/api-problem";
import { http } from "../../shared/http/http";
import type { Report } from "./api";
import { UsagePage } from "./usage-page";

const used = { calls: 3, tokensIn: 1_200, tokensOut: 340 };
const full: Report = {
  from: "2026-10-23",
  to: "2026-11-21",
  total: { ...used, cost: 0.0123 },
  days: [
    { ...used, day: "2026-11-20", model: "dear", cost: 0.0123 },
    { ...used, day: "2026-11-21", model: "new", cost: null },
  ],
  users: [
    { ...used, userId: "u1", name: "Ada", cost: 0.0123 },
    { ...used, userId: "u2", name: null, cost: null },
  ],
};

let answers: (() => Report)[] = [];
const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  answers = [];
  vi.spyOn(http, "GET").mockImplementation((async (_path: string, init: unknown) => {
    asked.push(init);
    return { data: (answers.shift() ?? (() => full))() };
  }) as unknown as typeof http.GET);
});

function show(onRange = (_: number) => {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <UsagePage
          range={30}
          onRange={onRange}
          settings={<a href="/s">Read the settings</a>}
          people={<a href="/p">People</a>}
          way={<b>way</b>}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test("sums, what the chart shows in words, every figure, and who used most", async () => {
  show();

  await screen.findByRole("heading", { name: "Tokens a day" });
  expect(screen.getByRole("img", { name: /^Tokens a day, .*The highest: 1,540 on Nov 20/ })).toBeTruthy();
  expect(screen.getByRole("img", { name: /^Cost a day, .*\$0.0123 .*\(dear\)/ })).toBeTruthy();
  const top = screen.getByRole("region", { name: "Who used most" });
  expect(within(top).getByRole("row", { name: /Ada.*1,200.*340.*\$0.0123/ })).toBeTruthy();
  expect(within(top).getByRole("row", { name: /Without a name.*u2.*not known/ })).toBeTruthy();
});

test("a price that is not known is said in words, with the setting that names it", async () => {
  show();

  await screen.findByText(/No price is known for new/);
  expect(screen.getByText(/basel\.prices/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Read the settings" })).toBeTruthy();
});

test("while nobody used anything it says so, and offers the way", async () => {
  answers = [() => ({ ...full, days: [], users: [] })];
  show();

  await screen.findByText(/Nobody used a model in these days/);
  expect(screen.getByText("way")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

test("what failed is said, and tried again", async () => {
  answers = [
    () => {
      throw new ApiProblem(500, "CONFIG_ERROR", "broke");
    },
  ];
  show();

  await screen.findByText(/Something broke on our side/);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  await screen.findByRole("heading", { name: "Who used most" });
});

test("another range is asked for by its days", async () => {
  const chosen: number[] = [];
  show((days) => chosen.push(days));

  await userEvent.click(screen.getByRole("radio", { name: "90 days" }));

  expect(chosen).toEqual([90]);
  expect(asked[0]).toMatchObject({ params: { query: { from: expect.any(String), to: expect.any(String) } } });
});

test("the export is saved under the days it holds", async () => {
  show();
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");

  await userEvent.click(await screen.findByRole("button", { name: "Save as CSV" }));

  await vi.waitFor(() =>
    expect(saved).toEqual([expect.stringMatching(/^usage-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)]),
  );
});
