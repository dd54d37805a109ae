import { expect, test } from "vitest";
import { lastDays, type Report } from "./api";
import { cost, daysOf, linesOf, peakOf, tokens, unpriced } from "./usage-lines";

function line(day: string, model: string, tokensOut: number, price: number | null = 0) {
  return { day: `2026-11-${day}`, model, calls: 1, tokensIn: 0, tokensOut, cost: price };
}

function report(...days: Report["days"]): Report {
  const total = { calls: 0, tokensIn: 0, tokensOut: 0, cost: null };
  return { from: "2026-11-19", to: "2026-11-21", total, days, users: [] };
}

test("a range counts today and goes over the end of a month", () => {
  expect(lastDays(7, Date.parse("2026-03-02T23:59:59Z"))).toEqual({ from: "2026-02-24", to: "2026-03-02" });
});

test("a day on which nothing was used is a zero, not a hole", () => {
  const used = report(line("19", "a", 5), line("21", "a", 7));

  expect(daysOf(used)).toEqual(["2026-11-19", "2026-11-20", "2026-11-21"]);
  expect(linesOf(used, tokens)).toEqual([{ model: "a", values: [5, 0, 7] }]);
});

test("the largest comes first, and past six the small ones are one line", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g"].map((model, at) => line("20", model, at + 1));

  const lines = linesOf(report(...many), tokens);

  expect(lines.map(({ model }) => model)).toEqual(["g", "f", "e", "d", "c", undefined]);
  expect(lines.at(-1)?.values).toEqual([0, 3, 0]);
});

test("a model without a price has no line of costs, and is named", () => {
  const used = report(line("19", "dear", 1, 2.5), line("20", "new", 1, null));

  expect(linesOf(used, cost)).toEqual([{ model: "dear", values: [2.5, 0, 0] }]);
  expect(unpriced(used)).toEqual(["new"]);
});

test("a day before the price was known is a gap in the costs", () => {
  const used = report(line("19", "a", 1, null), line("20", "a", 1, 0.5));

  expect(linesOf(used, cost)).toEqual([{ model: "a", values: [undefined, 0.5, 0] }]);
});

test("the peak is found among all lines", () => {
  const used = report(line("19", "a", 5), line("20", "b", 9), line("21", "a", 5));

  expect(peakOf(daysOf(used), linesOf(used, tokens))).toEqual({ model: "b", day: "2026-11-20", value: 9 });
});
