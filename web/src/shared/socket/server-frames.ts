import { z } from "zod/mini";
import { aboutSchema, chatSchema, factSchema, messageSchema, noticeSchema } from "./things";

const ofChat = { chatId: z.string() };
const ofReply = { ...ofChat, replyId: z.string() };
const piece = { ...ofReply, attempt: z.number(), index: z.number(), text: z.string() };
const ofLogin = { loginId: z.string() };
const activity = z.enum(["idle", "writing"]);

/** Every frame that the server may send. `asyncapi.test.ts` holds it against the document. */
export const serverFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("login.started"), ...ofLogin, code: z.string(), expiresAt: z.string() }),
  z.object({ type: z.literal("login.waiting"), ...ofLogin }),
  z.object({
    type: z.literal("login.done"),
    ...ofLogin,
    token: z.nullish(z.string()),
    expiresAt: z.nullish(z.string()),
  }),
  z.object({ type: z.literal("login.elsewhere"), ...ofLogin }),
  z.object({ type: z.literal("login.expired"), ...ofLogin }),
  z.object({ type: z.literal("login.refused"), ...ofLogin, reason: z.nullish(z.string()) }),
  z.object({
    type: z.literal("chat.opened"),
    chat: chatSchema,
    messages: z._default(z.array(messageSchema), []),
    more: z._default(z.boolean(), false),
    reply: activity,
  }),
  z.object({ type: z.literal("message.stored"), ...ofChat, clientId: z.string(), seq: z.number() }),
  z.object({ type: z.literal("chat.message"), message: messageSchema }),
  z.object({ type: z.literal("reply.started"), ...ofReply, attempt: z.number() }),
  z.object({ type: z.literal("reply.delta"), ...piece }),
  z.object({ type: z.literal("reply.replaced"), ...piece }),
  z.object({ type: z.literal("reply.done"), message: messageSchema, about: z.nullish(aboutSchema) }),
  z.object({
    type: z.literal("reply.failed"),
    ...ofReply,
    attempt: z.nullish(z.number()),
    code: z.string(),
    message: z.string(),
    retryable: z._default(z.boolean(), false),
  }),
  z.object({ type: z.literal("chat.status"), ...ofChat, status: z.string(), reply: z.nullish(activity) }),
  z.object({ type: z.literal("chat.typing"), ...ofChat, who: z.nullish(z.string()) }),
  z.object({ type: z.literal("chat.read"), ...ofChat, seq: z.number(), who: z.nullish(z.string()) }),
  z.object({ type: z.literal("fact.learned"), fact: factSchema }),
  z.object({ type: z.literal("fact.changed"), fact: factSchema }),
  z.object({ type: z.literal("fact.removed"), id: z.string() }),
  z.object({ type: z.literal("budget.low"), left: z.number(), until: z.string(), text: z.string() }),
  z.object({ type: z.literal("notice.new"), notice: noticeSchema, unread: z.number() }),
  z.object({ type: z.literal("notice.read"), id: z.nullish(z.string()), unread: z.number() }),
  z.object({
    type: z.literal("interview.question"),
    index: z.number(),
    of: z.number(),
    deadline: z.nullish(z.string()),
  }),
  z.object({ type: z.literal("interview.finished") }),
  z.object({ type: z.literal("desk.queue"), position: z.number(), waiting: z.nullish(z.number()) }),
  z.object({ type: z.literal("desk.status"), status: z.string(), text: z.string() }),
  z.object({ type: z.literal("pong") }),
  z.object({ type: z.literal("session.ended"), reason: z.nullish(z.string()) }),
  z.object({
    type: z.literal("error"),
    action: z.nullish(z.string()),
    code: z.string(),
    message: z.string(),
    requestId: z.nullish(z.string()),
    clientId: z.nullish(z.string()),
    details: z.nullish(z.unknown()),
    retryAfter: z.nullish(z.number()),
  }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;

/** Reads a frame; one that this page does not know is logged and left out, never a crash. */
export function readFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== "string") return undefined;
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    console.warn("frame is not JSON");
    return undefined;
  }
  const parsed = serverFrame.safeParse(json);
  if (parsed.success) return parsed.data;
  const type = z.object({ type: z.string() }).safeParse(json);
  console.warn(
    "frame not understood:",
    type.success ? type.data.type : "without type",
    z.prettifyError(parsed.error),
  );
  return undefined;
}
