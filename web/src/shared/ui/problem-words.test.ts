import { expect, test } from "vitest";
import { ApiProblem } from "../http/api-problem";
import { applyLanguage } from "../i18n/i18n";
import { problemWords } from "./problem-words";

const conflict = (reason?: string) =>
  new ApiProblem(409, "CONFLICT", "As the server says it.", undefined, reason && { reason });

test("a conflict is told in the person's language", async () => {
  await applyLanguage("de");
  expect(problemWords(conflict("spent"))).toBe("Dieser Link wurde schon benutzt.");
  await applyLanguage("en");
  expect(problemWords(conflict("spent"))).toBe("This link was used already.");
});

test("a conflict with a reason that no page knows is told as the server says it", () => {
  expect(problemWords(conflict("new-reason"))).toBe("As the server says it.");
});

test("a conflict without a reason says that something changed", () => {
  expect(problemWords(conflict())).not.toBe("As the server says it.");
});
