import type { ApiProblem } from "../../shared/http/api-problem";
import type { Attempt, Way } from "./attempts";

/** What the first window shows. */
export type SignInState =
  | { at: "connecting" }
  | { at: "offline" }
  | { at: "ask"; way: Way; address: string; problem?: ApiProblem; retryAt?: number }
  | { at: "sending"; way: Way; address: string }
  | Sent
  | { at: "elsewhere"; address: string; way: Way }
  | { at: "expired"; address: string; way: Way }
  | { at: "refused"; reason?: string | undefined }
  | { at: "done" };

export interface Sent {
  at: "sent";
  attempt: Attempt;
  /** When another link may be asked for. */
  resendAt: number;
  resending: boolean;
  resent: boolean;
  problem?: ApiProblem;
}

export const RESEND_AFTER = 60_000;

export type SignInEvent =
  | { is: "ready" }
  | { is: "offline" }
  | { is: "way"; way: Way }
  | { is: "submitted"; address: string; way: Way }
  | { is: "started"; attempt: Attempt; now: number }
  | { is: "resumed"; attempt: Attempt }
  | { is: "resending" }
  | { is: "problem"; problem: ApiProblem; now: number }
  | { is: "change" }
  | { is: "elsewhere" | "expired"; loginId: string }
  | { is: "refused"; loginId: string; reason?: string | undefined }
  | { is: "done" };

/** The first window's story, as a pure function: every way that contract.md names, and no other. */
export function move(now: SignInState, event: SignInEvent): SignInState {
  switch (event.is) {
    case "ready":
      return now.at === "connecting" || now.at === "offline" ? { at: "ask", way: "email", address: "" } : now;
    case "offline":
      return now.at === "connecting" ? { at: "offline" } : now;
    case "way":
      return now.at === "ask" ? { at: "ask", way: event.way, address: "" } : now;
    case "submitted":
      return { at: "sending", way: event.way, address: event.address };
    case "started":
      return sent(event.attempt, event.now + RESEND_AFTER, now.at === "sent");
    case "resumed":
      return sent(event.attempt, event.attempt.startedAt + RESEND_AFTER, false);
    case "resending":
      return now.at === "sent" ? { ...now, resending: true, resent: false } : now;
    case "problem":
      return trouble(now, event.problem, event.now);
    case "change":
      return asked(now);
    case "elsewhere":
    case "expired":
      return now.at === "sent" && now.attempt.loginId === event.loginId
        ? { at: event.is, address: now.attempt.address, way: now.attempt.way }
        : now;
    case "refused":
      return now.at === "sent" ? { at: "refused", reason: event.reason } : now;
    case "done":
      return { at: "done" };
  }
}

function sent(attempt: Attempt, resendAt: number, resent: boolean): Sent {
  return { at: "sent", attempt, resendAt, resending: false, resent };
}

function trouble(now: SignInState, problem: ApiProblem, at: number): SignInState {
  const wait = problem.retryAfter ? at + problem.retryAfter * 1000 : undefined;
  if (now.at === "sent") return { ...now, resending: false, problem, resendAt: wait ?? now.resendAt };
  if (now.at !== "sending") return now;
  return { at: "ask", way: now.way, address: now.address, problem, ...(wait ? { retryAt: wait } : {}) };
}

function asked(now: SignInState): SignInState {
  if (now.at === "sent") return { at: "ask", way: now.attempt.way, address: now.attempt.address };
  if (now.at === "elsewhere" || now.at === "expired")
    return { at: "ask", way: now.way, address: now.address };
  return { at: "ask", way: "email", address: "" };
}
