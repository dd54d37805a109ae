import type { Language } from "../i18n/i18n";

/** Every frame that this page may send. */
export type ClientFrame =
  | { action: "login.start"; email: string; challenge: string; language: Language }
  | { action: "login.start"; phone: string; challenge: string; language: Language }
  | { action: "login.claim"; loginId: string; verifier: string }
  | { action: "chat.open"; chatId: string; after?: number }
  | { action: "chat.send"; chatId: string; clientId: string; text: string }
  | { action: "chat.stop"; chatId: string }
  | { action: "chat.regenerate"; chatId: string; messageId: string }
  | { action: "chat.typing"; chatId: string }
  | { action: "chat.read"; chatId: string; seq: number }
  | { action: "ping" };

const FRAME_LIMIT = 32_000;
const encoder = new TextEncoder();

/** Whether a frame may go over the socket; a larger one goes by HTTP. */
export function fits(frame: ClientFrame): boolean {
  return bytes(JSON.stringify(frame)) <= FRAME_LIMIT;
}

export function bytes(text: string): number {
  return encoder.encode(text).length;
}
