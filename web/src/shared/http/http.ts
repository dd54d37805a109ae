import createClient from "openapi-fetch";
import { env } from "../env";
import { ApiProblem, readProblem } from "./api-problem";
import { Refresher } from "./refresher";
import type { paths } from "./schema.gen";
import { SessionStore } from "./session";

export const session = new SessionStore();
export const refresher = new Refresher(session, new BroadcastChannel("basel.session"));

const SOON = 30_000;

/** Sends with the token, refreshes it once when it is old or refused, and throws `ApiProblem` for every refusal. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const first = await attempt(request, await freshToken());
  if (first.status !== 401 || !currentToken()) return orProblem(first);
  const renewed = await guarded(() => refresher.refresh());
  return orProblem(renewed ? await attempt(again, currentToken()) : first);
}

async function orProblem(response: Response): Promise<Response> {
  if (response.status >= 400) throw await readProblem(response);
  return response;
}

async function freshToken(): Promise<string | undefined> {
  const now = session.get();
  if ((now.status === "signed-in" || now.status === "guest") && now.expiresAt - Date.now() < SOON)
    await guarded(() => refresher.refresh());
  return currentToken();
}

function currentToken(): string | undefined {
  const now = session.get();
  return now.status === "signed-in" || now.status === "guest" ? now.token : undefined;
}

function attempt(request: Request, token: string | undefined): Promise<Response> {
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  return guarded(() => fetch(request));
}

async function guarded<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (thrown) {
    throw thrown instanceof ApiProblem ? thrown : ApiProblem.offline();
  }
}

/** The typed client; every answer that comes back is a success. */
export const http = createClient<paths>({ baseUrl: env.apiBase, fetch: send });
