import { queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http, refresher } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import type { Language } from "../../shared/i18n/i18n";
import type { Returned } from "./provider-return";

const granted = z.object({ access_token: z.string(), expires_in: z.number() });
const token = z.object({ token: z.string(), expiresAt: z.string() });
const providers = z.object({
  items: z._default(z.array(z.object({ id: z.string(), name: z.string() })), []),
});
const linked = z.object({
  items: z._default(z.array(z.object({ id: z.string(), name: z.string(), since: z.string() })), []),
});
const password = z.object({ set: z.boolean(), since: z.nullish(z.string()) });

function signedIn(answer: unknown): void {
  const fresh = token.parse(answer);
  refresher.signedIn(fresh.token, fresh.expiresAt);
}

/** OAuth 2's password grant: a form. */
export async function signInWithPassword(email: string, secret: string): Promise<void> {
  const answer = await unwrap(
    http.POST("/auth/token", {
      body: { grant_type: "password", username: email, password: secret },
      bodySerializer: (fields) => new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, String(v)])),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }),
  );
  const { access_token, expires_in } = granted.parse(answer);
  refresher.signedIn(access_token, new Date(Date.now() + expires_in * 1000).toISOString());
}

export async function register(email: string, secret: string, language: Language): Promise<void> {
  await http.POST("/auth/register", { body: { email, password: secret, language } });
}

export async function confirmRegistration(link: string, secret: string): Promise<void> {
  signedIn(await unwrap(http.POST("/auth/register/confirm", { body: { token: link, password: secret } })));
}

export async function forgotPassword(email: string): Promise<void> {
  await http.POST("/auth/forgot-password", { body: { email } });
}

export async function resetPassword(link: string, secret: string): Promise<void> {
  await http.POST("/auth/reset-password", { body: { token: link, password: secret } });
}

export const passwordQuery = queryOptions({
  queryKey: ["password"],
  queryFn: async () => password.parse(await unwrap(http.GET("/user/password"))),
});

export async function setPassword(secret: string): Promise<void> {
  await http.PUT("/user/password", { body: { password: secret } });
}

export async function removePassword(): Promise<void> {
  await http.DELETE("/user/password");
}

export const providersQuery = queryOptions({
  queryKey: ["providers"],
  queryFn: async () => providers.parse(await unwrap(http.GET("/auth/providers"))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Sends the browser to a provider; it comes back to `/login/callback`. */
export async function goToProvider(id: string): Promise<void> {
  const answer = await unwrap(http.GET("/user/auth-code", { params: { query: { provider: id } } }));
  location.assign(z.object({ loginUrl: z.url() }).parse(answer).loginUrl);
}

export async function comeBack(returned: Returned): Promise<void> {
  signedIn(await unwrap(http.GET("/user/auth-callback", { params: { query: { ...returned } } })));
}

export async function connectProvider(link: string): Promise<void> {
  signedIn(await unwrap(http.POST("/auth/connect-provider", { body: { token: link } })));
}

export const linkedQuery = queryOptions({
  queryKey: ["providers", "linked"],
  queryFn: async () => linked.parse(await unwrap(http.GET("/user/providers"))).items,
});

export async function disconnectProvider(id: string): Promise<void> {
  await http.DELETE("/user/providers/{id}", { params: { path: { id } } });
}

/** Everything that is kept about the person, as a file. */
export async function exportData(): Promise<Blob> {
  return unwrap(http.GET("/user/export", { parseAs: "blob" }));
}

export async function deleteAccount(email: string): Promise<void> {
  await http.DELETE("/user", { body: { email } });
}
