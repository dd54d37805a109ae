import { z } from "zod/mini";

/** What a conversation is about just now, and how many questions were answered in it. */
export const aboutSchema = z.object({ topic: z.string(), answered: z.number() });
export type About = z.infer<typeof aboutSchema>;

/** That a conversation came about by an invite: its reader talks, or is the host who reads along. */
export const visitSchema = z.object({ inviteId: z.string(), role: z.enum(["visitor", "host"]) });

/** A conversation, as the server shows it. */
export const chatSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.nullish(z.string()),
  status: z.string(),
  createdAt: z.string(),
  updatedAt: z.nullish(z.string()),
  lastSeq: z._default(z.number(), 0),
  readSeq: z.nullish(z.number()),
  unread: z.nullish(z.number()),
  model: z.nullish(z.string()),
  about: z.nullish(aboutSchema),
  visit: z.nullish(visitSchema),
});
export type Chat = z.infer<typeof chatSchema>;

const citation = z.object({
  n: z.number(),
  id: z.string(),
  quote: z.string(),
  source: z.nullish(z.unknown()),
  at: z.nullish(z.string()),
});

export const messageSchema = z.object({
  id: z.string(),
  chatId: z.string(),
  seq: z.nullish(z.number()),
  role: z.enum(["person", "basel", "supporter", "system"]),
  author: z.nullish(z.unknown()),
  parts: z._default(z.array(z.object({ type: z.string(), text: z.nullish(z.string()) })), []),
  citations: z.nullish(z.array(citation)),
  replyTo: z.nullish(z.string()),
  variant: z.nullish(z.number()),
  clientId: z.nullish(z.string()),
  createdAt: z.string(),
  state: z.enum(["stored", "streaming", "done", "stopped", "failed"]),
  model: z.nullish(z.string()),
  feedback: z.nullish(z.object({ rating: z.nullish(z.enum(["up", "down"])), text: z.nullish(z.string()) })),
});
export type Message = z.infer<typeof messageSchema>;

export function textOf(message: Message): string {
  return message.parts.map((part) => part.text ?? "").join("");
}

/** One thing Basel knows about the person, with the words it came from. */
export const factSchema = z.object({
  id: z.string(),
  kind: z.string(),
  value: z.string(),
  polarity: z._default(z.enum(["yes", "no"]), "yes"),
  sentence: z.string(),
  quote: z.nullish(z.string()),
  state: z.enum(["proposed", "confirmed", "off"]),
  visibility: z.enum(["private", "persona", "public"]),
  source: z.nullish(
    z.object({
      chatId: z.nullish(z.string()),
      messageId: z.nullish(z.string()),
      seq: z.nullish(z.number()),
      at: z.nullish(z.string()),
      document: z.nullish(z.enum(["cv"])),
    }),
  ),
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.nullish(z.string()),
});
export type Fact = z.infer<typeof factSchema>;

/** Something that happened, in the person's language; `path` is the page it leads to. */
export const noticeSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  text: z.nullish(z.string()),
  path: z.string(),
  createdAt: z.string(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A page of a list. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z._default(z.array(item), []), nextCursor: z.nullish(z.string()) });
}
