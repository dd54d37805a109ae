import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "../../shared/http/api-problem";
import {
  type Article,
  articleQuery,
  articlesQuery,
  changeArticle,
  createArticle,
  deleteArticle,
} from "./api";
import { type Draft, topicsOf } from "./draft";

/** What is said after saving. */
export type Said = "saved" | "live" | "withdrawn";

/** Saves an article, a new one with the same key until it stands. */
export function useSaveArticle(article: Article | undefined, onSaved: (saved: Article) => void) {
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<Said>();
  const saving = useMutation({
    mutationFn: ({ draft, state }: { draft: Draft; state: Article["state"] }) => {
      const { title, language, text } = draft;
      const body = { title, language, topics: topicsOf(draft.topics), text, state };
      return article ? changeArticle(article, body) : createArticle(body, key);
    },
    onSuccess: (saved) => {
      const before = article?.state;
      setSaid(saved.state === "published" ? "live" : before === "published" ? "withdrawn" : "saved");
      onSaved(saved);
      return seen(queries, saved);
    },
  });
  return {
    save: (draft: Draft, state: Article["state"]) => saving.mutate({ draft, state }),
    problem: saving.error ? ApiProblem.of(saving.error) : undefined,
    pending: saving.isPending,
    said,
    reset: saving.reset,
  };
}

/** Reads an article anew, to go on from what somebody else saved. */
export function useNewest(article: Article | undefined, onRead: (stands: Article) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => queries.fetchQuery({ ...articleQuery(article?.id ?? ""), staleTime: 0 }),
    onSuccess: onRead,
  });
}

export function useDeleteArticle(article: Article, onGone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deleteArticle(article.id),
    onSuccess: () => {
      onGone();
      return listsChanged(queries);
    },
  });
}

async function seen(queries: QueryClient, saved: Article): Promise<void> {
  queries.setQueryData(articleQuery(saved.id).queryKey, saved);
  await listsChanged(queries);
}

async function listsChanged(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries(articlesQuery),
    queries.invalidateQueries({ queryKey: ["article-hits"] }),
  ]);
}
