import { expect, test } from "vitest";
import type { Fact } from "../../shared/socket/things";
import { groups, withFact } from "./fact-list";

const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({
  id,
  kind: "skill",
  value: "Java",
  polarity: "yes",
  sentence: "Works with Java.",
  quote: "I write Java every day",
  state: "proposed",
  visibility: "private",
  version: 1,
  createdAt: "2026-11-21T12:00:00Z",
  ...rest,
});

test("facts are grouped by kind in the order of a life, newest first", () => {
  const all = [
    fact("a"),
    fact("b", { kind: "role", value: "Tech lead" }),
    fact("c", { createdAt: "2026-11-21T13:00:00Z" }),
  ];

  const shown = groups(all, "", "all").map((group) => [group.kind, group.facts.map((one) => one.id)]);

  expect(shown).toEqual([
    ["role", ["b"]],
    ["skill", ["c", "a"]],
  ]);
});

test("the search looks into the quote too, and the filter keeps what is to confirm", () => {
  const all = [
    fact("a"),
    fact("b", { state: "confirmed" }),
    fact("c", { quote: "I like Rust", value: "Rust", sentence: "Likes Rust." }),
  ];

  expect(groups(all, "EVERY DAY", "proposed")[0]?.facts.map((one) => one.id)).toEqual(["a"]);
});

test("a late frame with an older version changes nothing", () => {
  const newest = fact("a", { version: 3, state: "confirmed" });

  expect(withFact([newest], fact("a", { version: 2 }))).toEqual([newest]);
});
