import { queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import type { Language } from "../../shared/i18n/i18n";
import type { Way } from "./attempts";

const started = z.object({ loginId: z.string(), code: z.string(), expiresAt: z.string() });
const tokenSchema = z.object({ token: z.string(), expiresAt: z.string() });
const claimed = z.union([tokenSchema, z.object({ waiting: z.boolean() })]);

const finished = z.discriminatedUnion("result", [
  z.object({
    result: z.literal("choose"),
    loginId: z.string(),
    account: z.string(),
    askedAt: z.string(),
    browser: z.nullish(z.string()),
    place: z.nullish(z.string()),
    codeOffered: z.boolean(),
  }),
  z.object({ result: z.literal("sent") }),
  z.object({ result: z.literal("here"), token: z.string(), expiresAt: z.string() }),
]);

const device = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string(),
  browser: z.nullish(z.string()),
  place: z.nullish(z.string()),
  current: z.boolean(),
});

const user = z.object({
  userId: z.number(),
  username: z.nullish(z.string()),
  id: z.nullish(z.string()),
  email: z.nullish(z.string()),
  phone: z.nullish(z.string()),
  zone: z.nullish(z.string()),
  language: z.nullish(z.string()),
  roles: z.nullish(z.array(z.string())),
  mailStopped: z.nullish(z.string()),
});

export type Finished = z.infer<typeof finished>;
export type Choice = Extract<Finished, { result: "choose" }>;
export type Token = z.infer<typeof tokenSchema>;
export type Device = z.infer<typeof device>;
export type User = z.infer<typeof user>;
export type Start = ({ email: string } | { phone: string }) & { challenge: string; language: Language };
export type FinishBody = { jwt: string } & (
  | { verifier: string }
  | { here: true; secret: string }
  | { code: string }
  | object
);

export async function startByHttp(body: Start) {
  return started.parse(await unwrap(http.POST("/auth/link", { body })));
}

/** The token of a finished sign-in and the refresh cookie, or undefined while it waits. */
export async function claim(loginId: string, verifier: string): Promise<Token | undefined> {
  const answer = claimed.parse(await unwrap(http.POST("/auth/claim", { body: { loginId, verifier } })));
  return "token" in answer ? answer : undefined;
}

export async function finish(body: FinishBody): Promise<Finished> {
  return finished.parse(await unwrap(http.POST("/finish-auth", { body })));
}

export async function notMe(token: string): Promise<void> {
  await http.POST("/auth/not-me", { body: { token } });
}

export async function leave(): Promise<void> {
  await http.POST("/user/logout");
}

export async function leaveEverywhere(): Promise<void> {
  await http.POST("/user/logout-all");
}

export async function endDevice(id: string): Promise<void> {
  await http.DELETE("/user/sessions/{id}", { params: { path: { id } } });
}

const proof = z.object({ proven: z.boolean(), expiresAt: z.nullish(z.string()) });

/** Without a code, has one sent to the address or number; with it, proves it. */
export async function proveAddress(way: Way, address: string, code?: string) {
  const said = code === undefined ? {} : { code };
  if (way === "email")
    return proof.parse(await unwrap(http.POST("/user/email", { body: { email: address, ...said } })));
  return proof.parse(await unwrap(http.POST("/user/phone", { body: { phone: address, ...said } })));
}

export const devicesQuery = queryOptions({
  queryKey: ["devices"],
  queryFn: async (): Promise<Device[]> =>
    z.object({ items: z._default(z.array(device), []) }).parse(await unwrap(http.GET("/user/sessions")))
      .items,
});

export const userQuery = queryOptions({
  queryKey: ["user"],
  queryFn: async (): Promise<User> => user.parse(await unwrap(http.GET("/user/info"))),
});

export function isAdmin({ roles }: User): boolean {
  return roles?.includes("admin") ?? false;
}

/** Supporters and admins. */
export function isStaff({ roles }: User): boolean {
  return roles?.some((role) => role === "supporter" || role === "admin") ?? false;
}

export interface UserDraft {
  name?: string;
  zone?: string;
  language?: string;
}

export async function saveUser(draft: UserDraft): Promise<void> {
  await http.PATCH("/user", { body: draft });
}
