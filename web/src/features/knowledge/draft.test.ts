import { describe, expect, it } from "vitest";
import { draftOf, sameDraft, topicsOf, wrongOf } from "./draft";

const draft = { title: "Hours", language: "en" as const, topics: "a, b", text: "From nine to five." };

describe("an article's form", () => {
  it("begins empty, in the language of the page", () => {
    expect(draftOf(undefined, "de")).toEqual({ title: "", language: "de", topics: "", text: "" });
  });

  it("reads topics between commas", () => {
    expect(topicsOf(" Hours ,, Office hours, ")).toEqual(["Hours", "Office hours"]);
  });

  it("is unchanged where only blanks differ", () => {
    expect(sameDraft(draft, { ...draft, title: " Hours", topics: "a,b ", text: `${draft.text}\n` })).toBe(
      true,
    );
    expect(sameDraft(draft, { ...draft, language: "de" })).toBe(false);
    expect(sameDraft(draft, { ...draft, topics: "a" })).toBe(false);
  });

  it("says what is wrong, and wants a text only of what is published", () => {
    expect(wrongOf({ ...draft, title: " " }, false)).toBe("title");
    expect(wrongOf({ ...draft, topics: "x".repeat(41) }, false)).toBe("topics");
    expect(wrongOf({ ...draft, topics: Array(11).fill("x").join(",") }, false)).toBe("topics");
    expect(wrongOf({ ...draft, text: "x".repeat(100_001) }, false)).toBe("long");
    expect(wrongOf({ ...draft, text: " " }, false)).toBeUndefined();
    expect(wrongOf({ ...draft, text: " " }, true)).toBe("text");
    expect(wrongOf(draft, true)).toBeUndefined();
  });
});
