import { ApiProblem } from "../../shared/http/api-problem";
import type { Language } from "../../shared/i18n/i18n";
import type { ServerFrame } from "../../shared/socket/server-frames";
import type { Wire, WireEvents } from "../../shared/socket/wire";
import type { Start, Token } from "./api";
import { type Attempt, dropAttempt, keepAttempt, openAttempts, type Way } from "./attempts";
import { challengeOf, makeSecret } from "./secrets";
import { move, type SignInEvent, type SignInState } from "./sign-in-state";

/** What signing in needs of the world; the tests give stand-ins. */
export interface SignInWorld {
  open(events: WireEvents): Wire;
  start(body: Start): Promise<{ loginId: string; code: string; expiresAt: string }>;
  claim(loginId: string, verifier: string): Promise<Token | undefined>;
  signedIn(token: Token): void;
  online(): boolean;
  /** Of the mail or the text. */
  language(): Language;
}

const SOCKET_PATIENCE = 5_000;
const START_PATIENCE = 10_000;
const POLL_EVERY = 3_000;

interface Starting {
  verifier: string;
  way: Way;
  address: string;
  timer: ReturnType<typeof setTimeout>;
}

/** The window that asks to be signed in: opens an anonymous socket, sends the address, waits, and claims. */
export class SignIn {
  private state: SignInState = { at: "connecting" };
  private readonly listeners = new Set<() => void>();
  private readonly attempts = new Map<string, Attempt>();
  private wire: Wire | undefined;
  private starting: Starting | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly world: SignInWorld) {}

  get = (): SignInState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): () => void {
    this.attempts.clear();
    this.set({ at: "connecting" });
    for (const attempt of openAttempts()) this.attempts.set(attempt.loginId, attempt);
    const [newest] = this.attempts.values();
    if (newest && Date.parse(newest.expiresAt) > Date.now()) this.on({ is: "resumed", attempt: newest });
    this.wire = this.world.open({
      frame: (frame) => this.hear(frame),
      status: (status) => this.socket(status),
    });
    this.patience = setTimeout(() => this.withoutSocket(), SOCKET_PATIENCE);
    this.poll = setInterval(() => void this.pollClaims(), POLL_EVERY);
    return () => this.close();
  }

  retry = (): void => {
    this.set({ at: "connecting" });
    this.wire?.hurry();
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.withoutSocket(), SOCKET_PATIENCE);
  };

  choose = (way: Way): void => this.on({ is: "way", way });
  change = (): void => this.on({ is: "change" });

  submit = async (address: string, way: Way): Promise<void> => {
    this.on({ is: "submitted", address, way });
    await this.ask(address, way);
  };

  resend = async (): Promise<void> => {
    if (this.state.at !== "sent") return;
    const { address, way } = this.state.attempt;
    this.on({ is: "resending" });
    await this.ask(address, way);
  };

  private async ask(address: string, way: Way): Promise<void> {
    const verifier = makeSecret();
    const challenge = await challengeOf(verifier);
    const said = { challenge, language: this.world.language() };
    const start: Start = way === "email" ? { email: address, ...said } : { phone: address, ...said };
    clearTimeout(this.starting?.timer);
    if (!this.wire?.send({ action: "login.start", ...start }))
      return this.askByHttp(start, { verifier, way, address });
    const timer = setTimeout(() => void this.askByHttp(start, { verifier, way, address }), START_PATIENCE);
    this.starting = { verifier, way, address, timer };
  }

  private async askByHttp(start: Start, mine: Omit<Starting, "timer">): Promise<void> {
    this.starting = undefined;
    try {
      this.begun(await this.world.start(start), mine);
    } catch (thrown) {
      this.on({ is: "problem", problem: ApiProblem.of(thrown), now: Date.now() });
    }
  }

  private begun(
    answer: { loginId: string; code: string; expiresAt: string },
    mine: Omit<Starting, "timer">,
  ): void {
    const { verifier, way, address } = mine;
    const attempt: Attempt = { ...answer, verifier, way, address, startedAt: Date.now() };
    keepAttempt(attempt);
    this.attempts.set(attempt.loginId, attempt);
    this.on({ is: "started", attempt, now: Date.now() });
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === "error") return this.refusedFrame(frame);
    if (frame.type === "login.started") return this.startedFrame(frame);
    if (frame.type === "login.done")
      return void this.finished(frame.loginId, frame.token ?? undefined, frame.expiresAt ?? undefined);
    if (frame.type === "login.elsewhere" || frame.type === "login.expired") {
      this.forget(frame.loginId);
      return this.on({
        is: frame.type === "login.elsewhere" ? "elsewhere" : "expired",
        loginId: frame.loginId,
      });
    }
    if (frame.type === "login.refused") {
      this.forget(frame.loginId);
      this.on({ is: "refused", loginId: frame.loginId, reason: frame.reason ?? undefined });
    }
  }

  private startedFrame(frame: { loginId: string; code: string; expiresAt: string }): void {
    if (!this.starting) return;
    const mine = this.starting;
    clearTimeout(mine.timer);
    this.starting = undefined;
    this.begun({ loginId: frame.loginId, code: frame.code, expiresAt: frame.expiresAt }, mine);
  }

  private refusedFrame(frame: Extract<ServerFrame, { type: "error" }>): void {
    if (frame.action !== "login.start" && !this.starting) return;
    clearTimeout(this.starting?.timer);
    this.starting = undefined;
    const status = frame.code === "RATE_LIMITED" ? 429 : 400;
    const problem = new ApiProblem(
      status,
      frame.code,
      frame.message,
      frame.requestId ?? undefined,
      frame.details,
      frame.retryAfter ?? undefined,
    );
    this.on({ is: "problem", problem, now: Date.now() });
  }

  /** The link was finished: what the socket brought signs in at once, and the claim sets the cookie. */
  private async finished(
    loginId: string,
    token: string | undefined,
    expiresAt: string | undefined,
  ): Promise<void> {
    const attempt = this.attempts.get(loginId);
    if (!attempt) return;
    const claimed = await this.claimed(attempt);
    if (!claimed && token && expiresAt) this.arrive({ token, expiresAt });
  }

  private async pollClaims(): Promise<void> {
    if (this.wire?.status === "open" || this.state.at !== "sent") return;
    for (const attempt of this.attempts.values()) if (await this.claimed(attempt)) return;
  }

  private async claimed(attempt: Attempt): Promise<boolean> {
    try {
      const token = await this.world.claim(attempt.loginId, attempt.verifier);
      if (!token) return false;
      this.forget(attempt.loginId);
      this.arrive(token);
      return true;
    } catch (thrown) {
      this.lost(attempt.loginId, ApiProblem.of(thrown));
      return false;
    }
  }

  private lost(loginId: string, problem: ApiProblem): void {
    if (problem.status !== 404 && problem.status !== 409) return;
    this.forget(loginId);
    if (problem.reason === "refused") return this.on({ is: "refused", loginId });
    this.on({
      is: problem.status === 409 && problem.reason !== "expired" ? "elsewhere" : "expired",
      loginId,
    });
  }

  private arrive(token: Token): void {
    if (this.state.at === "done") return;
    this.on({ is: "done" });
    this.close();
    this.world.signedIn(token);
  }

  private socket(status: string): void {
    if (status !== "open") return;
    clearTimeout(this.patience);
    this.on({ is: "ready" });
    for (const { loginId, verifier } of this.attempts.values())
      this.wire?.send({ action: "login.claim", loginId, verifier });
  }

  private withoutSocket(): void {
    if (this.wire?.status === "open") return;
    this.on({ is: this.world.online() ? "ready" : "offline" });
  }

  private forget(loginId: string): void {
    this.attempts.delete(loginId);
    dropAttempt(loginId);
  }

  private close(): void {
    clearTimeout(this.patience);
    clearTimeout(this.starting?.timer);
    clearInterval(this.poll);
    this.wire?.close();
  }

  private on(event: SignInEvent): void {
    this.set(move(this.state, event));
  }

  private set(next: SignInState): void {
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
