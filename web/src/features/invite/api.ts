import { queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { env } from "../../shared/env";
import { readProblem } from "../../shared/http/api-problem";
import { http, session } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import { language } from "../../shared/i18n/i18n";
import { type KeptVisit, keepVisit } from "./kept";

const text = z.nullish(z.string());

const use = z.object({
  chatId: z.string(),
  at: z.string(),
  guest: z.boolean(),
  name: text,
  company: text,
  email: text,
  accountName: text,
  accountEmail: text,
  browser: z.string(),
  place: text,
});
export type Use = z.infer<typeof use>;

const link = z.object({
  id: z.string(),
  url: z.string(),
  purpose: z.string(),
  label: z._default(z.string(), ""),
  hiddenTopics: z._default(z.array(z.string()), []),
  state: z.enum(["active", "paused", "revoked", "expired", "used"]),
  countBy: z.enum(["visit", "signup"]),
  requireLogin: z._default(z.boolean(), false),
  passcode: z._default(z.boolean(), false),
  maxUses: z.number(),
  uses: z._default(z.number(), 0),
  createdAt: z.string(),
  expiresAt: z.string(),
  version: z.number(),
  log: z.nullish(z.array(use)),
});
export type Link = z.infer<typeof link>;

const page = z.object({ items: z._default(z.array(link), []), nextCursor: text });

/** The person's links, the newest first. */
export const linksQuery = queryOptions({
  queryKey: ["invites"],
  queryFn: async (): Promise<Link[]> => {
    const answer = await unwrap(http.GET("/invites", { params: { query: { limit: 100 } } }));
    return page.parse(answer).items;
  },
});

/** A link's visits. */
export function logQuery(id: string) {
  return queryOptions({
    queryKey: ["invites", id],
    queryFn: async (): Promise<Use[]> => {
      const answer = await unwrap(http.GET("/invites/{id}", { params: { path: { id } } }));
      return link.parse(answer).log ?? [];
    },
  });
}

export interface NewLink {
  label: string;
  maxUses: number;
  days: number;
  countBy: "visit" | "signup";
  requireLogin: boolean;
  passcode: string;
  hiddenTopics: string[];
}

const DAY = 86_400_000;

export async function makeLink(wanted: NewLink): Promise<Link> {
  const { days, passcode, ...rest } = wanted;
  const expiresAt = new Date(Date.now() + days * DAY).toISOString();
  const body = { purpose: "persona", ...rest, expiresAt, ...(passcode ? { passcode } : {}) };
  return link.parse(await unwrap(http.POST("/invites", { body })));
}

export async function changeLink(
  { id, version }: Link,
  change: { label?: string; state?: "active" | "paused" },
): Promise<Link> {
  const params = { path: { id } };
  return link.parse(await unwrap(http.PATCH("/invites/{id}", { params, body: { version, ...change } })));
}

export async function revokeLink(id: string): Promise<void> {
  await http.DELETE("/invites/{id}", { params: { path: { id } } });
}

export async function mailLink(id: string, to: string): Promise<void> {
  const params = { path: { id } };
  await unwrap(http.POST("/invites/{id}/mail", { params, body: { to, language: language() } }));
}

const preview = z.object({
  purpose: z.string(),
  host: z._default(z.string(), ""),
  passcode: z._default(z.boolean(), false),
  requireLogin: z._default(z.boolean(), false),
  expiresAt: z.string(),
  consent: z.string(),
  own: z._default(z.boolean(), false),
});
export type Preview = z.infer<typeof preview>;

/** Whom a link leads to; spends nothing. */
export function previewQuery(token: string) {
  return queryOptions({
    queryKey: ["invite", token],
    queryFn: async (): Promise<Preview> =>
      preview.parse(await unwrap(http.POST("/invites/preview", { body: { token } }))),
    retry: false,
  });
}

export interface Coming extends KeptVisit {
  consent: string;
  passcode?: string;
  visitor?: { name?: string; company?: string; email?: string };
}

const inside = z.object({
  token: z.string(),
  chatId: z.string(),
  expiresAt: z.string(),
  guest: z._default(z.boolean(), false),
});

/** The version of the words that a visitor agrees to; the server says which one holds. */
export const CONSENT = "2026-11-21";

/** Comes in by a link, or comes back: the chat. A guest's session begins in this tab. */
export async function accept({ token, secret, ...rest }: Coming): Promise<string> {
  const body = { token, visitorSecret: secret, language: language(), ...rest };
  const answer = inside.parse(await unwrap(http.POST("/invites/accept", { body })));
  keepVisit(answer.chatId, { token, secret });
  if (answer.guest) session.guest(answer.token, answer.expiresAt, () => renew({ token, secret }));
  return answer.chatId;
}

/** A guest's hour is over: they come in again, unseen, by the same link. Sent without the old token. */
async function renew(kept: KeptVisit): Promise<boolean> {
  const response = await fetch(`${env.apiBase}/invites/accept`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      token: kept.token,
      visitorSecret: kept.secret,
      consent: CONSENT,
      language: language(),
    }),
  });
  if (response.status >= 500) throw await readProblem(response);
  if (!response.ok) {
    session.anonymous("ended");
    return false;
  }
  const answer = inside.parse(await response.json());
  session.guest(answer.token, answer.expiresAt, () => renew(kept));
  return true;
}
