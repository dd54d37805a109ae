import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod/mini";
import type { ClientFrame } from "./client-frames";
import { serverFrame } from "./server-frames";

/** Frames of rooms that are still to come: known to this page, not yet sent by the server. */
const LATER = ["interview.question", "interview.finished", "desk.queue", "desk.status"];

const frame = z.record(z.string(), z.unknown());
const document = z
  .object({
    components: z.object({
      messages: z.record(
        z.string(),
        z.object({ name: z.string(), examples: z.array(z.object({ payload: frame })) }),
      ),
    }),
  })
  .parse(parse(readFileSync("../docs/asyncapi.yaml", "utf8")));

const samples = Object.values(document.components.messages).flatMap((message) =>
  message.examples.map(({ payload }) => ({ name: message.name, payload })),
);
const sent = samples.filter(({ payload }) => "action" in payload && !("type" in payload));
const received = samples.filter(({ payload }) => "type" in payload);

const ofChat = { chatId: z.string() };
const login = {
  action: z.literal("login.start"),
  challenge: z.string(),
  language: z.enum(["en", "de"]),
};

/** What this page may send, to the letter: `ClientFrame` as a schema. */
const clientFrame: z.ZodMiniType<ClientFrame> = z.union([
  z.strictObject({ ...login, email: z.string() }),
  z.strictObject({ ...login, phone: z.string() }),
  z.strictObject({ action: z.literal("login.claim"), loginId: z.string(), verifier: z.string() }),
  z.strictObject({ action: z.literal("chat.open"), ...ofChat, after: z.exactOptional(z.number()) }),
  z.strictObject({ action: z.literal("chat.send"), ...ofChat, clientId: z.string(), text: z.string() }),
  z.strictObject({ action: z.literal("chat.stop"), ...ofChat }),
  z.strictObject({ action: z.literal("chat.regenerate"), ...ofChat, messageId: z.string() }),
  z.strictObject({ action: z.literal("chat.typing"), ...ofChat }),
  z.strictObject({ action: z.literal("chat.read"), ...ofChat, seq: z.number() }),
  z.strictObject({ action: z.literal("ping") }),
]);

/** Every action once; the compiler asks for those that are missing and refuses others. */
const actions: Record<ClientFrame["action"], true> = {
  "login.start": true,
  "login.claim": true,
  "chat.open": true,
  "chat.send": true,
  "chat.stop": true,
  "chat.regenerate": true,
  "chat.typing": true,
  "chat.read": true,
  ping: true,
};

test("the page and the document know the same server frames", () => {
  const known = serverFrame.def.options.flatMap((option) => option.shape.type.def.values);

  expect(new Set([...received.map(({ name }) => name), ...LATER])).toEqual(new Set(known));
});

test("the page and the document know the same client frames", () => {
  expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(Object.keys(actions)));
});

test.each(received)("$name is read whole", ({ name, payload }) => {
  expect(payload["type"]).toBe(name);
  expect(serverFrame.parse(payload)).toEqual(payload);
});

test.each(sent)("$name is what this page sends", ({ name, payload }) => {
  expect(payload["action"]).toBe(name);
  expect(clientFrame.parse(payload)).toEqual(payload);
});
