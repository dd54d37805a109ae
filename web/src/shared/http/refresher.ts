import { z } from "zod/mini";
import { readProblem } from "./api-problem";
import type { SessionStore, Why } from "./session";

const token = z.object({ token: z.string(), expiresAt: z.string() });

const news = z.discriminatedUnion("type", [
  z.object({ type: z.literal("token"), token: z.string(), expiresAt: z.string() }),
  z.object({ type: z.literal("left"), why: z.enum(["left", "ended"]) }),
]);

/** What tabs tell each other. `BroadcastChannel`, or a stand-in. */
export interface Tabs {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
}

/** Runs one job at a time over all tabs. Web Locks, or a stand-in. */
export type Exclusive = <T>(job: () => Promise<T>) => Promise<T>;

export const webLock: Exclusive = async (job) => {
  if (!("locks" in navigator)) return job();
  return await navigator.locks.request("basel.refresh", async () => await job());
};

/**
 * Gets fresh tokens by the refresh cookie. However many requests and tabs ask at once, one refresh is sent:
 * tabs wait for each other, and whoever waited takes the token the other one got.
 */
export class Refresher {
  private running: Promise<boolean> | undefined;
  private latest = 0;

  constructor(
    private readonly session: SessionStore,
    private readonly tabs: Tabs,
    private readonly exclusive: Exclusive = webLock,
    private readonly post: () => Promise<Response> = postRefresh,
  ) {
    tabs.onmessage = (event) => this.hear(event.data);
  }

  /** True when a token is there afterwards; false when nobody is signed in. Throws when the server cannot be reached. */
  refresh(): Promise<boolean> {
    this.running ??= this.start().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** A token came another way (a sign-in): other tabs get it too. */
  signedIn(fresh: string, expiresAt: string): void {
    this.latest++;
    this.session.signedIn(fresh, expiresAt);
    this.tabs.postMessage({ type: "token", token: fresh, expiresAt });
  }

  over(why: Why): void {
    const guest = this.session.get().status === "guest";
    this.session.anonymous(why);
    if (guest) return;
    this.tabs.postMessage({ type: "left", why });
  }

  /** The server says that the session is over: by a sign-out in some tab of this browser, which it may tell before that tab does, or elsewhere. */
  ended(reason: string | null | undefined): void {
    this.over(reason === "logout" ? "left" : "ended");
  }

  private start(): Promise<boolean> {
    const now = this.session.get();
    if (now.status === "guest") return now.renew();
    const before = this.latest;
    return this.exclusive(async () => {
      if (this.latest !== before) return this.session.get().status === "signed-in";
      return this.ask();
    });
  }

  private async ask(): Promise<boolean> {
    const response = await this.post();
    if (response.status === 401 || response.status === 403) {
      if (this.session.get().status === "signed-in") this.over("ended");
      else this.session.anonymous();
      return false;
    }
    if (!response.ok) throw await readProblem(response);
    const fresh = token.parse(await response.json());
    this.signedIn(fresh.token, fresh.expiresAt);
    return true;
  }

  private hear(data: unknown): void {
    const heard = news.safeParse(data);
    if (!heard.success || this.session.get().status === "guest") return;
    this.latest++;
    if (heard.data.type === "token") this.session.signedIn(heard.data.token, heard.data.expiresAt);
    else if (this.session.get().status !== "anonymous") this.session.anonymous(heard.data.why);
  }
}

function postRefresh(): Promise<Response> {
  return fetch("/api/auth/refresh", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
}
