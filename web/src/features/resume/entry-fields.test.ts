import { expect, test } from "vitest";
import { draftOf, wordsFrom, wrongs } from "./entry-fields";

const told = (words: object) => ({ ...wordsFrom(undefined), ...words });

test("an entry says at least what its section is about", () => {
  expect(wrongs("skills", told({}))).toEqual({ title: { key: "title" } });
  expect(wrongs("links", told({ title: "Home" }))).toEqual({ url: { key: "url" } });
  expect(wrongs("experience", told({}))).toEqual({ title: { key: "either" } });
  expect(wrongs("experience", told({ organisation: "Acme" }))).toEqual({});
  expect(wrongs("projects", told({ organisation: "Acme" }))).toEqual({ title: { key: "title" } });
});

test("dates are years or months, and an end is not before its beginning", () => {
  expect(wrongs("projects", told({ title: "P", from: "2020-13", to: "soon" }))).toEqual({
    from: { key: "date" },
    to: { key: "date" },
  });
  expect(wrongs("projects", told({ title: "P", from: "2021-05", to: "2021-04" }))).toEqual({
    to: { key: "order" },
  });
  expect(wrongs("projects", told({ title: "P", from: "2021-05", to: "2021" }))).toEqual({});
});

test.each(["javascript:alert(1)", "https://", "exa mple.org", "https://me:secret@a.org", "localhost"])(
  "%s is no address in the web",
  (url) => {
    expect(wrongs("links", told({ url }))).toEqual({ url: { key: "url" } });
  },
);

test("what is sent is stripped, and a bare address gets its scheme", () => {
  expect(draftOf("links", told({ title: " Me ", url: "example.org/me" }))).toEqual({
    title: "Me",
    url: "https://example.org/me",
  });
  expect(draftOf("skills", told({ title: "Java", years: "6", text: "not of a skill" }))).toEqual({
    title: "Java",
    years: 6,
  });
});

test("what is too long says how long it is", () => {
  expect(wrongs("skills", told({ title: "x".repeat(121), years: "71" }))).toEqual({
    title: { count: 121, most: 120 },
    years: { key: "years" },
  });
});
