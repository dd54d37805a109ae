import type { EntryDraft, Section } from "./api";

export type Field = "title" | "organisation" | "place" | "from" | "to" | "level" | "years" | "url" | "text";
export type Words = Record<Field, string>;

/** What the entries of a section tell, in the order in which it is asked. */
export const FIELDS: Record<Section, readonly Field[]> = {
  experience: ["title", "organisation", "place", "from", "to", "text"],
  education: ["title", "organisation", "place", "from", "to", "text"],
  skills: ["title", "level", "years"],
  projects: ["title", "organisation", "url", "from", "to", "text"],
  certificates: ["title", "organisation", "from", "to", "url"],
  languages: ["title", "level"],
  links: ["title", "url"],
};

export const LEVELS: Partial<Record<Section, readonly string[]>> = {
  skills: ["basic", "good", "expert"],
  languages: ["A1", "A2", "B1", "B2", "C1", "C2", "native"],
};

const LONGEST: Record<Field, number> = {
  title: 120,
  organisation: 120,
  place: 120,
  from: 7,
  to: 7,
  level: 20,
  years: 2,
  url: 500,
  text: 2000,
};

const MONTH = /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/;
const EMPTY: Words = {
  title: "",
  organisation: "",
  place: "",
  from: "",
  to: "",
  level: "",
  years: "",
  url: "",
  text: "",
};

export function wordsFrom(entry: EntryDraft | undefined): Words {
  if (!entry) return EMPTY;
  const { title, organisation, place, from, to, level, years, url, text } = entry;
  const told = { title, organisation, place, from, to, level, url, text };
  const words = { ...EMPTY, years: years == null ? "" : String(years) };
  for (const [field, value] of Object.entries(told)) if (value) Object.assign(words, { [field]: value });
  return words;
}

/** As it is sent: without blanks, and an address begun without its scheme gets https. */
export function draftOf(section: Section, words: Words): EntryDraft {
  const draft: EntryDraft = {};
  for (const field of FIELDS[section]) {
    const value = words[field].trim();
    if (!value) continue;
    if (field === "years") draft.years = Number(value);
    else draft[field] = field === "url" ? withScheme(value) : value;
  }
  return draft;
}

function withScheme(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
}

type Wrong =
  | { key: "title" | "either" | "url" | "date" | "order" | "years" }
  | { count: number; most: number };
export type Wrongs = Partial<Record<Field, Wrong>>;

/** What is wrong, field by field, by the rules of the server, so that it can be said at once and in the person's words. */
export function wrongs(section: Section, words: Words): Wrongs {
  const wrong: Wrongs = {};
  const has = (field: Field) => words[field].trim() !== "";
  for (const field of FIELDS[section]) {
    const count = words[field].trim().length;
    if (count > LONGEST[field] && field !== "from" && field !== "to")
      wrong[field] = { count, most: LONGEST[field] };
  }
  if (
    section === "links"
      ? !has("url")
      : !has("title") && !(FIELDS[section].includes("place") && has("organisation"))
  )
    wrong[section === "links" ? "url" : "title"] = {
      key: section === "links" ? "url" : FIELDS[section].includes("place") ? "either" : "title",
    };
  for (const field of ["from", "to"] as const)
    if (has(field) && !MONTH.test(words[field].trim())) wrong[field] = { key: "date" };
  if (has("from") && has("to") && !wrong.from && !wrong.to && isAfter(words.from.trim(), words.to.trim()))
    wrong.to = { key: "order" };
  if (has("years") && !/^([0-6]?\d|70)$/.test(words.years.trim())) wrong.years = { key: "years" };
  if (has("url") && !isWeb(withScheme(words.url.trim()))) wrong.url = { key: "url" };
  return wrong;
}

function isAfter(from: string, to: string): boolean {
  const told = Math.min(from.length, to.length);
  return from.slice(0, told) > to.slice(0, told);
}

function isWeb(text: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(text);
    return /^https?:$/.test(protocol) && hostname.includes(".") && !username && !/\s/.test(text);
  } catch {
    return false;
  }
}
