import { expect, test } from "vitest";
import { ApiProblem } from "../../shared/http/api-problem";
import { type ProofState, prove } from "./proof-state";

const NOW = 1_000_000;
const ASK: ProofState = { at: "ask", address: "" };
const CODE: ProofState = { at: "code", address: "+491", expiresAt: NOW + 600_000, resendAt: NOW + 60_000 };
const problem = (status: number, details?: unknown, retryAfter?: number) =>
  new ApiProblem(status, "AUTH_ERROR", "no", undefined, details, retryAfter);
const refused = (now: ProofState, why: ApiProblem) =>
  prove(now, { is: "refused", address: "+491", problem: why, now: NOW });

test("a code that was sent is waited for, and may be sent again after a minute", () => {
  expect(prove(ASK, { is: "sent", address: "+491", expiresAt: NOW + 600_000, now: NOW })).toEqual(CODE);
});

test("a wrong code keeps the form open while tries are left", () => {
  const wrong = problem(403, { reason: "code", triesLeft: 2 });

  expect(refused(CODE, wrong)).toEqual({ ...CODE, problem: wrong });
});

test.each([
  ["the third wrong code", problem(403, { reason: "code", triesLeft: 0 })],
  ["an address that has an account", problem(409, { reason: "taken" })],
])("%s leads back to the address", (_, why) => {
  expect(refused(CODE, why)).toEqual({ at: "ask", address: "+491", problem: why });
});

test("an old sign-in is sent to sign in again, before and after a code", () => {
  const old = problem(403, { reason: "sign-in-again" });

  expect([refused(ASK, old).at, refused(CODE, old).at]).toEqual(["sign-in-again", "sign-in-again"]);
});

test("too soon asked again: the wait is the server's", () => {
  expect(refused(CODE, problem(429, undefined, 30))).toMatchObject({ at: "code", resendAt: NOW + 30_000 });
});

test("an expired code leads back to the address, which is kept", () => {
  expect(prove(CODE, { is: "expired" })).toEqual({ at: "ask", address: "+491" });
});

test("the right code is the end", () => {
  expect(prove(CODE, { is: "proven", address: "+491" })).toEqual({ at: "done", address: "+491" });
});
