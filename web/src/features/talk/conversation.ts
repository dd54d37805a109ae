import type { ServerFrame } from "../../shared/socket/server-frames";
import type { About, Chat, Message } from "../../shared/socket/things";
import { delta, failed, type Reply, replaced, started } from "./reply";

/** What a window knows of a chat: a pure value, moved on by frames that may come twice or out of order. */
export interface Conversation {
  readonly chat?: Chat;
  /** Oldest first, each once. */
  readonly messages: readonly Message[];
  /** The reply being written, or the one that failed. */
  readonly reply?: Reply | undefined;
  readonly writing: boolean;
  /** Whether there is more to page back to. */
  readonly older: boolean;
  readonly loaded: boolean;
}

export const empty: Conversation = { messages: [], writing: false, older: false, loaded: false };

/** Adds messages; a finished one is never taken back by an unfinished one. */
export function merge(now: Conversation, incoming: readonly Message[]): Conversation {
  const byId = new Map(now.messages.map((message) => [message.id, message]));
  for (const message of incoming) {
    if (message.state === "streaming") continue;
    byId.set(message.id, message);
    if (message.clientId && message.id !== localId(message.clientId)) byId.delete(localId(message.clientId));
  }
  return { ...now, messages: [...byId.values()].sort(inOrder) };
}

/** The name of a message that is stored but whose final form has not come yet. */
export const localId = (clientId: string): string => `local-${clientId}`;

function inOrder(a: Message, b: Message): number {
  const bySeq = (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER);
  return bySeq || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}

/** The last `seq` up to which nothing is missing: where to go on after a drop. */
export function heardUpTo(now: Conversation): number | undefined {
  let last: number | undefined;
  for (const { seq } of now.messages) {
    if (typeof seq !== "number") continue;
    if (last !== undefined && seq > last + 1) return last;
    last = seq;
  }
  return last;
}

/** Applies a frame of this chat; frames of other chats and rooms change nothing. */
export function hear(now: Conversation, frame: ServerFrame, chatId: string): Conversation {
  switch (frame.type) {
    case "chat.opened":
      return frame.chat.id === chatId ? opened(now, frame) : now;
    case "chat.message":
      return frame.message.chatId === chatId ? merge(now, [frame.message]) : now;
    case "reply.done":
      return frame.message.chatId === chatId ? done(now, frame.message, frame.about) : now;
    case "reply.started":
    case "reply.delta":
    case "reply.replaced":
    case "reply.failed":
      return frame.chatId === chatId ? written(now, frame) : now;
    case "chat.status":
      return frame.chatId === chatId ? status(now, frame) : now;
    default:
      return now;
  }
}

function opened(now: Conversation, frame: Extract<ServerFrame, { type: "chat.opened" }>): Conversation {
  const merged = merge(now, frame.messages);
  const older = now.loaded ? now.older : frame.more;
  const writing = frame.reply === "writing";
  const reply = writing || now.reply?.failed ? now.reply : undefined;
  return { ...merged, chat: frame.chat, older, loaded: true, writing, reply: unfinished(merged, reply) };
}

function unfinished(now: Conversation, reply: Reply | undefined): Reply | undefined {
  return reply && !now.messages.some((message) => message.id === reply.replyId) ? reply : undefined;
}

function done(now: Conversation, message: Message, about: About | null | undefined): Conversation {
  const newest = now.messages.every((other) => (other.seq ?? 0) <= (message.seq ?? 0));
  const chat = now.chat && newest ? { ...now.chat, about } : now.chat;
  const merged = { ...merge(now, [message]), ...(chat ? { chat } : {}) };
  if (now.reply && now.reply.replyId !== message.id) return merged;
  return { ...merged, reply: undefined, writing: false };
}

type Written = Extract<
  ServerFrame,
  { type: "reply.started" | "reply.delta" | "reply.replaced" | "reply.failed" }
>;

function written(now: Conversation, frame: Written): Conversation {
  if (outdated(now, frame)) return now;
  const before = now.reply?.replyId === frame.replyId ? now.reply : undefined;
  const reply = advance(before, frame);
  return reply === now.reply ? now : { ...now, reply, writing: !reply.failed };
}

/** A piece of a reply that is finished, or of an older one than the present (ids grow with time). */
function outdated(now: Conversation, frame: Written): boolean {
  const final = now.messages.find((message) => message.id === frame.replyId);
  if (final && final.state !== "failed") return true;
  return now.reply !== undefined && frame.replyId < now.reply.replyId;
}

function advance(before: Reply | undefined, frame: Written): Reply {
  if (frame.type === "reply.started") return started(frame.replyId, frame.attempt, before);
  if (frame.type === "reply.delta") return delta(before, frame);
  if (frame.type === "reply.replaced") return replaced(before, frame);
  return failed(before, { ...frame, attempt: frame.attempt ?? undefined });
}

function status(now: Conversation, frame: Extract<ServerFrame, { type: "chat.status" }>): Conversation {
  const chat = now.chat ? { ...now.chat, status: frame.status } : undefined;
  const writing = frame.reply ? frame.reply === "writing" : now.writing;
  return { ...now, ...(chat ? { chat } : {}), writing };
}
