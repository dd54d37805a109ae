import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import { type Notice, noticeSchema, pageOf } from "../../shared/socket/things";

const page = z.extend(pageOf(noticeSchema), { unread: z._default(z.number(), 0) });

/** The kinds that this page has words for; others that may come are not shown among the choices. */
export const kinds = [
  "sign-in",
  "account",
  "link-used",
  "question-asked",
  "question-answered",
  "budget-low",
] as const;

export const ways = ["app", "mail", "text"] as const;
export type Way = (typeof ways)[number];

const row = z.object({
  kind: z.string(),
  app: z._default(z.boolean(), false),
  mail: z._default(z.boolean(), false),
  text: z._default(z.boolean(), false),
  fixed: z._default(z.boolean(), false),
});

const quiet = z.object({ from: z.string(), to: z.string(), zone: z.string() });

const preferences = z.object({
  kinds: z._default(z.array(row), []),
  quiet: z.nullish(quiet),
  zone: z.string(),
  phone: z._default(z.boolean(), false),
  version: z.number(),
});

const wish = z.object({ kinds: z._default(z.array(z.string()), []), on: z.boolean() });

export type NoticePage = z.infer<typeof page>;
export type Row = z.infer<typeof row>;
export type Quiet = z.infer<typeof quiet>;
export type Preferences = z.infer<typeof preferences>;
export type Wish = z.infer<typeof wish>;

export const noticesQuery = infiniteQueryOptions({
  queryKey: ["notices"],
  initialPageParam: "",
  queryFn: async ({ pageParam }): Promise<NoticePage> => {
    const query = pageParam ? { cursor: pageParam } : {};
    return page.parse(await unwrap(http.GET("/notices", { params: { query } })));
  },
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export async function markRead({ id }: Notice): Promise<void> {
  await http.POST("/notices/{id}/read", { params: { path: { id } } });
}

export async function markAllRead(upTo: string): Promise<void> {
  await http.POST("/notices/read", { body: { upTo } });
}

export const preferencesQuery = queryOptions({
  queryKey: ["notice-preferences"],
  queryFn: async (): Promise<Preferences> =>
    preferences.parse(await unwrap(http.GET("/notices/preferences"))),
});

export async function savePreferences({ kinds, quiet, version }: Preferences): Promise<Preferences> {
  const rows = kinds.map(({ kind, app, mail, text }) => ({ kind, app, mail, text }));
  const body = { kinds: rows, version, ...(quiet ? { quiet } : {}) };
  return preferences.parse(await unwrap(http.PUT("/notices/preferences", { body })));
}

export async function previewUnsubscribe(token: string): Promise<Wish> {
  return wish.parse(await unwrap(http.POST("/notices/unsubscribe/preview", { body: { token } })));
}

export async function unsubscribe(token: string): Promise<Wish> {
  return wish.parse(await unwrap(http.POST("/notices/unsubscribe", { body: { token } })));
}
