import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "../../shared/http/api-problem";
import type { Language } from "../../shared/i18n/i18n";
import type { ClientFrame } from "../../shared/socket/client-frames";
import type { WireEvents, WireStatus } from "../../shared/socket/wire";
import type { Token } from "./api";
import { attemptOf } from "./attempts";
import { challengeOf } from "./secrets";
import { SignIn } from "./sign-in";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TOKEN: Token = { token: "t", expiresAt: "2026-11-21T13:00:00Z" };
const later = () => new Date(Date.now() + 600_000).toISOString();

class World {
  readonly sent: ClientFrame[] = [];
  readonly tokens: Token[] = [];
  status: WireStatus = "connecting";
  closed = false;
  reachable = true;
  language: Language = "en";
  claims: () => Promise<Token | undefined> = async () => TOKEN;
  byHttp = async (_: unknown) => ({ loginId: "over-http", code: "424242", expiresAt: later() });
  events: WireEvents | undefined;

  readonly signIn = new SignIn({
    open: (events) => {
      this.events = events;
      const world = this;
      return {
        get status() {
          return world.status;
        },
        send: (frame) => world.status === "open" && world.sent.push(frame) > 0,
        close: () => {
          world.closed = true;
        },
        hurry: () => {},
      };
    },
    start: (body) => this.byHttp(body),
    claim: () => this.claims(),
    signedIn: (token) => void this.tokens.push(token),
    online: () => this.reachable,
    language: () => this.language,
  });

  stand(): void {
    this.status = "open";
    this.events?.status("open");
  }

  async asked(loginId = "l1"): Promise<void> {
    await this.signIn.submit("ada@example.org", "email");
    this.events?.frame({ type: "login.started", loginId, code: "123456", expiresAt: later() });
  }
}

function opened(): World {
  const world = new World();
  world.signIn.open();
  return world;
}

test("the address is asked for only when the socket stands", () => {
  const world = opened();
  expect(world.signIn.get().at).toBe("connecting");

  world.stand();

  expect(world.signIn.get().at).toBe("ask");
});

test("the challenge goes out, and the verifier stays in this browser", async () => {
  const world = opened();
  world.stand();

  await world.asked();

  const kept = attemptOf("l1");
  expect(world.sent[0]).toEqual({
    action: "login.start",
    email: "ada@example.org",
    challenge: await challengeOf(kept?.verifier ?? ""),
    language: "en",
  });
  expect(kept?.verifier).toMatch(/^[\w-]{43}$/);
  expect(world.signIn.get()).toMatchObject({ at: "sent", attempt: { code: "123456" } });
});

test("the mail is asked for in the language of the page, by socket and over HTTP", async () => {
  const world = opened();
  world.language = "de";
  const bodies: unknown[] = [];
  world.byHttp = async (body) => {
    bodies.push(body);
    return { loginId: "over-http", code: "424242", expiresAt: later() };
  };
  world.stand();

  await world.signIn.submit("ada@example.org", "email");
  await vi.advanceTimersByTimeAsync(10_000);

  expect(world.sent[0]).toMatchObject({ action: "login.start", language: "de" });
  expect(bodies).toMatchObject([{ email: "ada@example.org", language: "de" }]);
});

test("when the link is finished the window claims, and its socket is closed", async () => {
  const world = opened();
  world.stand();
  await world.asked();

  world.events?.frame({ type: "login.done", loginId: "l1", ...TOKEN });
  await vi.advanceTimersByTimeAsync(0);

  expect(world.tokens).toEqual([TOKEN]);
  expect(world.closed).toBe(true);
  expect(attemptOf("l1")).toBeUndefined();
});

test("a pushed token signs in even when the claim does not get through", async () => {
  const world = opened();
  world.claims = () => Promise.reject(ApiProblem.offline());
  world.stand();
  await world.asked();

  world.events?.frame({ type: "login.done", loginId: "l1", token: "pushed", expiresAt: TOKEN.expiresAt });
  await vi.advanceTimersByTimeAsync(0);

  expect(world.tokens).toEqual([{ token: "pushed", expiresAt: TOKEN.expiresAt }]);
});

test("another sign-in's finish gives this window nothing", async () => {
  const world = opened();
  world.stand();
  await world.asked();

  world.events?.frame({ type: "login.done", loginId: "somebody-else", ...TOKEN });
  await vi.advanceTimersByTimeAsync(0);

  expect(world.tokens).toEqual([]);
});

test("without a socket for five seconds it asks over HTTP, and polls for the claim", async () => {
  const world = opened();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.signIn.get().at).toBe("ask");
  let finished = false;
  world.claims = async () => (finished ? TOKEN : undefined);
  await world.signIn.submit("ada@example.org", "email");
  expect(world.signIn.get()).toMatchObject({ at: "sent", attempt: { loginId: "over-http" } });

  await vi.advanceTimersByTimeAsync(3_000);
  expect(world.tokens).toEqual([]);
  finished = true;
  await vi.advanceTimersByTimeAsync(3_000);

  expect(world.tokens).toEqual([TOKEN]);
});

test("offline is said, and trying again starts over", async () => {
  const world = opened();
  world.reachable = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.signIn.get().at).toBe("offline");

  world.signIn.retry();
  world.stand();

  expect(world.signIn.get().at).toBe("ask");
});

test("a reloaded window goes on waiting, and claims its place when the socket stands", async () => {
  const before = opened();
  before.stand();
  await before.asked();

  const world = opened();
  expect(world.signIn.get()).toMatchObject({ at: "sent", attempt: { code: "123456" } });
  world.stand();

  expect(world.sent).toEqual([{ action: "login.claim", loginId: "l1", verifier: attemptOf("l1")?.verifier }]);
});

test("a refusal for haste keeps the address and counts down", async () => {
  const world = opened();
  world.stand();
  await world.signIn.submit("ada@example.org", "email");

  world.events?.frame({
    type: "error",
    action: "login.start",
    code: "RATE_LIMITED",
    message: "slow down",
    retryAfter: 30,
  });

  expect(world.signIn.get()).toMatchObject({
    at: "ask",
    address: "ada@example.org",
    retryAt: Date.now() + 30_000,
  });
});

test.each(["elsewhere", "expired"] as const)(
  "%s is shown, and keeps the address for a new link",
  async (what) => {
    const world = opened();
    world.stand();
    await world.asked();

    world.events?.frame({ type: `login.${what}`, loginId: "l1" });

    expect(world.signIn.get()).toMatchObject({ at: what, address: "ada@example.org" });
    expect(attemptOf("l1")).toBeUndefined();
  },
);

test("a link of before expires without disturbing the newer one", async () => {
  const world = opened();
  world.stand();
  await world.asked("old");
  const again = world.signIn.resend();
  await again;
  world.events?.frame({ type: "login.started", loginId: "new", code: "654321", expiresAt: later() });

  world.events?.frame({ type: "login.expired", loginId: "old" });

  expect(world.signIn.get()).toMatchObject({ at: "sent", resent: true, attempt: { loginId: "new" } });
});

test("a disabled account is told so", async () => {
  const world = opened();
  world.stand();
  await world.asked();

  world.events?.frame({ type: "login.refused", loginId: "l1", reason: "disabled" });

  expect(world.signIn.get().at).toBe("refused");
});

test("an answer that never comes over the socket is asked for over HTTP", async () => {
  const world = opened();
  world.stand();
  await world.signIn.submit("ada@example.org", "email");

  await vi.advanceTimersByTimeAsync(10_000);

  expect(world.signIn.get()).toMatchObject({ at: "sent", attempt: { loginId: "over-http" } });
});
