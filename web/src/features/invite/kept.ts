import { z } from "zod/mini";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const SECRET = "basel.visitor.";
const VISIT = "basel.visit.";

const visit = z.object({ token: z.string(), secret: z.string() });
export type KeptVisit = z.infer<typeof visit>;

/** The secret by which this browser is known again as the same visitor of a link: made once, kept here. */
export function visitorSecret(token: string): string {
  const key = SECRET + token.slice(-22);
  const kept = localStorage.getItem(key);
  if (kept) return kept;
  const made = makeSecret();
  localStorage.setItem(key, made);
  return made;
}

/** The visit that led to a chat, as this browser keeps it: with it a guest comes in again after a reload. */
export function keptVisit(chatId: string): KeptVisit | undefined {
  try {
    const parsed = visit.safeParse(JSON.parse(localStorage.getItem(VISIT + chatId) ?? "null"));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function keepVisit(chatId: string, kept: KeptVisit): void {
  localStorage.setItem(VISIT + chatId, JSON.stringify(kept));
}

/** 43 random base64url characters of 256 bits; the last one carries four of them. */
function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(43));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 63)).join("");
}
