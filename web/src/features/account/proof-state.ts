import type { ApiProblem } from "../../shared/http/api-problem";

/** What the form for another address or number shows. */
export type ProofState =
  | { at: "ask"; address: string; problem?: ApiProblem }
  | Coded
  /** Too long ago signed in to change what one signs in with. */
  | { at: "sign-in-again" }
  | { at: "done"; address: string };

export interface Coded {
  at: "code";
  address: string;
  expiresAt: number;
  resendAt: number;
  problem?: ApiProblem;
}

export type ProofEvent =
  | { is: "sent"; address: string; expiresAt: number; now: number }
  | { is: "proven"; address: string }
  | { is: "refused"; address: string; problem: ApiProblem; now: number }
  | { is: "expired" }
  | { is: "again" };

const RESEND_AFTER = 60_000;

/** The way of a new address or number, from typing it to its proof. */
export function prove(now: ProofState, event: ProofEvent): ProofState {
  switch (event.is) {
    case "sent":
      return {
        at: "code",
        address: event.address,
        expiresAt: event.expiresAt,
        resendAt: event.now + RESEND_AFTER,
      };
    case "proven":
      return { at: "done", address: event.address };
    case "refused":
      return refused(now, event.address, event.problem, event.now);
    case "expired":
    case "again":
      return now.at === "code" ? { at: "ask", address: now.address } : now;
  }
}

/** A wrong code may be tried again while tries are left; everything final leads back to the address. */
function refused(now: ProofState, address: string, problem: ApiProblem, at: number): ProofState {
  if (problem.reason === "sign-in-again") return { at: "sign-in-again" };
  if (now.at !== "code") return { at: "ask", address, problem };
  if (problem.status === 409 || problem.triesLeft === 0) return { at: "ask", address, problem };
  const wait = problem.retryAfter ? at + problem.retryAfter * 1000 : now.resendAt;
  return { ...now, problem, resendAt: wait };
}
