import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { env } from "../../shared/env";
import { http, send } from "../../shared/http/http";
import type { components } from "../../shared/http/schema.gen";
import { unwrap } from "../../shared/http/unwrap";

type Schemas = components["schemas"];
export type Article = Schemas["ArticleView"];
export type ArticleDraft = Schemas["ArticleDraft"];
export type Hit = Schemas["ArticleHit"];

export const articlesQuery = infiniteQueryOptions({
  queryKey: ["articles"],
  initialPageParam: "",
  queryFn: ({ pageParam }) => {
    const query = pageParam ? { cursor: pageParam } : {};
    return unwrap(http.GET("/knowledge/articles", { params: { query } }));
  },
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ["article", id],
    queryFn: (): Promise<Article> =>
      unwrap(http.GET("/knowledge/articles/{id}", { params: { path: { id } } })),
    retry: false,
    refetchOnWindowFocus: false,
  });
}

/** Pieces of published articles; the queue may be some seconds behind, so nothing is kept for long. */
export function hitsQuery(q: string) {
  return queryOptions({
    queryKey: ["article-hits", q],
    queryFn: async (): Promise<Hit[]> =>
      (await unwrap(http.GET("/knowledge/search", { params: { query: { q } } }))).items,
    enabled: q.length > 0,
    staleTime: 0,
  });
}

/** The same key again writes nothing: a lost answer may be asked for again. */
export async function createArticle(body: ArticleDraft, key: string): Promise<Article> {
  const params = { header: { "Idempotency-Key": key } };
  return unwrap(http.POST("/knowledge/articles", { params, body }));
}

export async function changeArticle({ id, version }: Article, body: Partial<ArticleDraft>): Promise<Article> {
  const params = { path: { id } };
  return unwrap(http.PATCH("/knowledge/articles/{id}", { params, body: { ...body, version } }));
}

export async function deleteArticle(id: string): Promise<void> {
  await http.DELETE("/knowledge/articles/{id}", { params: { path: { id } } });
}

const uploaded = z.object({ id: z.string() });

/** The file as it is: what kind of file it is, the server finds out. Gives the article's id. */
export async function uploadFile(file: File, language: string, key: string): Promise<string> {
  const headers = { "Content-Type": "application/octet-stream", "Idempotency-Key": key };
  const url = `${env.apiBase}/knowledge/files?language=${language}`;
  const answer = await send(new Request(url, { method: "POST", headers, body: file }));
  return uploaded.parse(await answer.json()).id;
}
