import { z } from "zod/mini";

/** A sign-in that this browser began: its verifier stays here until it is claimed or long expired. */
export interface Attempt {
  readonly loginId: string;
  readonly verifier: string;
  readonly code: string;
  readonly address: string;
  readonly way: Way;
  readonly startedAt: number;
  readonly expiresAt: string;
}

export type Way = "email" | "phone";

const schema = z.object({
  loginId: z.string(),
  verifier: z.string(),
  code: z.string(),
  address: z.string(),
  way: z.enum(["email", "phone"]),
  startedAt: z.number(),
  expiresAt: z.string(),
});

const PREFIX = "basel.login.";
const GRACE = 2 * 60_000;

export function keepAttempt(attempt: Attempt): void {
  localStorage.setItem(PREFIX + attempt.loginId, JSON.stringify(attempt));
}

export function dropAttempt(loginId: string): void {
  localStorage.removeItem(PREFIX + loginId);
}

export function attemptOf(loginId: string): Attempt | undefined {
  return read(PREFIX + loginId);
}

/** Attempts that may still be finished, newest first; older ones are swept. */
export function openAttempts(now = Date.now()): Attempt[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const found: Attempt[] = [];
  for (const key of keys) {
    const attempt = read(key);
    if (attempt && Date.parse(attempt.expiresAt) + GRACE > now) found.push(attempt);
    else localStorage.removeItem(key);
  }
  return found.sort((a, b) => b.startedAt - a.startedAt);
}

function read(key: string): Attempt | undefined {
  const stored = localStorage.getItem(key);
  if (!stored) return undefined;
  try {
    return schema.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}
