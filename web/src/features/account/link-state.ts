import { ApiProblem } from "../../shared/http/api-problem";
import type { Choice, FinishBody, Finished, Token } from "./api";
import { type Attempt, attemptOf, dropAttempt } from "./attempts";

/** What the link page shows. */
export type LinkState =
  | { at: "reading" }
  | {
      at: "choose";
      choice: Choice;
      sameBrowser: boolean;
      busy?: "same" | "here" | "code";
      problem?: ApiProblem;
      triesLeft?: number;
      codeClosed?: boolean;
    }
  | { at: "other-account"; choice?: Choice }
  | { at: "sent" }
  | { at: "signed-in" }
  | { at: "failed"; problem: ApiProblem };

/** What the link page needs of the world. */
export interface LinkWorld {
  finish(body: FinishBody): Promise<Finished>;
  claim(loginId: string, verifier: string): Promise<Token | undefined>;
  signedIn(token: Token): void;
  secret(): string;
}

/** The page behind the mailed link. It reads what is asked, and spends nothing before a click. */
export class LinkPage {
  private state: LinkState = { at: "reading" };
  private readonly listeners = new Set<() => void>();
  private readonly secret: string;
  private mine: Attempt | undefined;

  constructor(
    private readonly jwt: string,
    private readonly world: LinkWorld,
  ) {
    this.secret = world.secret();
  }

  get = (): LinkState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks what this link is for; spends nothing. */
  read = async (): Promise<void> => {
    this.set({ at: "reading" });
    try {
      const answer = await this.world.finish({ jwt: this.jwt });
      if (answer.result !== "choose") return this.set({ at: "sent" });
      this.set({ at: "choose", choice: answer, sameBrowser: attemptOf(answer.loginId) !== undefined });
    } catch (thrown) {
      this.refuse(ApiProblem.of(thrown));
    }
  };

  /** The same browser that asked: proves it with the verifier, which leaves this browser only now. */
  signIn = async (): Promise<void> => {
    if (this.state.at !== "choose") return;
    const attempt = attemptOf(this.state.choice.loginId);
    if (!attempt) return this.set({ ...this.state, sameBrowser: false });
    this.mine = attempt;
    await this.spend("same", { jwt: this.jwt, verifier: attempt.verifier });
  };

  signInHere = (): Promise<void> => this.spend("here", { jwt: this.jwt, here: true, secret: this.secret });

  /** The code that the person reads in the first window. */
  sendCode = (code: string): Promise<void> => this.spend("code", { jwt: this.jwt, code });

  private async spend(way: "same" | "here" | "code", body: FinishBody): Promise<void> {
    if (this.state.at !== "choose" || this.state.busy) return;
    const before = this.state;
    const { problem: _, ...clean } = before;
    this.set({ ...clean, busy: way });
    try {
      const answer = await this.world.finish(body);
      if (answer.result === "here") return this.arrive(answer);
      if (way === "same") return await this.claim();
      this.set({ at: "sent" });
    } catch (thrown) {
      this.refuse(ApiProblem.of(thrown), before, way);
    }
  }

  /** The waiting tab may have become the webmail: this tab claims too, whatever that one has cleared away. */
  private async claim(): Promise<void> {
    if (!this.mine) return this.set({ at: "sent" });
    const { loginId, verifier } = this.mine;
    const token = await this.world.claim(loginId, verifier).catch(() => undefined);
    if (!token) return this.set({ at: "sent" });
    dropAttempt(loginId);
    this.arrive(token);
  }

  private arrive({ token, expiresAt }: Token): void {
    this.set({ at: "signed-in" });
    this.world.signedIn({ token, expiresAt });
  }

  private refuse(
    problem: ApiProblem,
    before?: Extract<LinkState, { at: "choose" }>,
    way?: "same" | "here" | "code",
  ): void {
    if (problem.status === 409 && problem.reason === "other-account") {
      return this.set(before ? { at: "other-account", choice: before.choice } : { at: "other-account" });
    }
    const final = problem.status === 404 || problem.status === 409;
    if (!before || final) return this.set({ at: "failed", problem });
    const { busy: _, ...clean } = before;
    if (way === "same" && problem.status === 403) return this.set({ ...clean, sameBrowser: false, problem });
    if (way === "code" && problem.status === 403) {
      const left = problem.triesLeft ?? 0;
      return this.set({ ...clean, problem, triesLeft: left, codeClosed: left === 0 });
    }
    this.set({ ...clean, problem });
  }

  private set(next: LinkState): void {
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
