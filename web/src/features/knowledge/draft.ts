import type { Language } from "../../shared/i18n/i18n";
import type { Article } from "./api";

export const LONGEST_TEXT = 100_000;
export const LONGEST_TITLE = 160;
const LONGEST_TOPIC = 40;
const MOST_TOPICS = 10;

/** An article as its form holds it; topics as they are typed. */
export interface Draft {
  title: string;
  language: Language;
  topics: string;
  text: string;
}

export type Wrong = "title" | "topics" | "text" | "long";

export function draftOf(article: Article | undefined, language: Language): Draft {
  if (!article) return { title: "", language, topics: "", text: "" };
  return {
    title: article.title,
    language: article.language === "de" ? "de" : "en",
    topics: article.topics.join(", "),
    text: article.text ?? "",
  };
}

export function topicsOf(typed: string): string[] {
  return typed
    .split(",")
    .map((topic) => topic.trim())
    .filter((topic) => topic.length > 0);
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return (
    one.title.trim() === other.title.trim() &&
    one.language === other.language &&
    topicsOf(one.topics).join(",") === topicsOf(other.topics).join(",") &&
    one.text.trim() === other.text.trim()
  );
}

/** The first thing that is wrong, in the order of the form. */
export function wrongOf(draft: Draft, published: boolean): Wrong | undefined {
  const topics = topicsOf(draft.topics);
  if (draft.title.trim().length === 0) return "title";
  if (topics.length > MOST_TOPICS || topics.some((topic) => topic.length > LONGEST_TOPIC)) return "topics";
  if (draft.text.trim().length > LONGEST_TEXT) return "long";
  if (published && draft.text.trim().length === 0) return "text";
  return undefined;
}
