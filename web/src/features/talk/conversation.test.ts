import { expect, test } from "vitest";
import type { ServerFrame } from "../../shared/socket/server-frames";
import type { Message } from "../../shared/socket/things";
import { type Conversation, empty, hear, heardUpTo, merge } from "./conversation";

const message = (id: string, seq: number | null, rest: Partial<Message> = {}): Message => ({
  id,
  chatId: "c",
  seq,
  role: "basel",
  parts: [{ type: "text", text: `text ${id}` }],
  createdAt: `2026-11-21T12:00:0${seq ?? 9}Z`,
  state: "done",
  ...rest,
});

const chat = { id: "c", kind: "basel", status: "open", createdAt: "2026-11-21T12:00:00Z", lastSeq: 0 };

const frames: ServerFrame[] = [
  { type: "chat.message", message: message("m1", 1, { role: "person", state: "stored" }) },
  { type: "reply.started", chatId: "c", replyId: "r2", attempt: 1 },
  { type: "reply.delta", chatId: "c", replyId: "r2", attempt: 1, index: 0, text: "Tell " },
  { type: "reply.delta", chatId: "c", replyId: "r2", attempt: 1, index: 1, text: "me more." },
  { type: "reply.done", message: message("r2", 2, { replyTo: "m1", variant: 1 }) },
];

function play(all: ServerFrame[]): Conversation {
  return all.reduce((now, frame) => hear(now, frame, "c"), empty);
}

function shuffled<T>(items: T[], seed: number): T[] {
  const out = [...items];
  let state = seed;
  for (let at = out.length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    const other = state % (at + 1);
    const [a, b] = [out[at], out[other]];
    if (a !== undefined && b !== undefined) [out[at], out[other]] = [b, a];
  }
  return out;
}

test("every frame three times and shuffled: the same messages, and no reply left open", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const now = play(shuffled([...frames, ...frames, ...frames], seed));

    expect(now.messages.map((one) => one.id)).toEqual(["m1", "r2"]);
    expect(now.reply).toBeUndefined();
  }
});

test("while a reply is written its text grows", () => {
  const now = play(frames.slice(0, 4));

  expect(now).toMatchObject({ writing: true, reply: { text: "Tell me more." } });
});

test("a frame of another chat changes nothing", () => {
  const now = hear(empty, { type: "reply.started", chatId: "other", replyId: "r", attempt: 1 }, "c");

  expect(now).toBe(empty);
});

test("reopening an idle chat drops the half reply that was finished meanwhile", () => {
  const half = play(frames.slice(0, 3));

  const now = hear(
    half,
    { type: "chat.opened", chat, messages: [message("r2", 2)], more: false, reply: "idle" },
    "c",
  );

  expect(now).toMatchObject({ writing: false, reply: undefined });
});

test("a failed reply stays readable until a new one begins", () => {
  const broken = hear(
    play(frames.slice(0, 4)),
    {
      type: "reply.failed",
      chatId: "c",
      replyId: "r2",
      attempt: 1,
      code: "INTERACTION_ERROR",
      message: "The model did not answer.",
      retryable: true,
    },
    "c",
  );
  expect(broken).toMatchObject({
    writing: false,
    reply: { text: "Tell me more.", failed: { retryable: true } },
  });

  const next = hear(broken, { type: "reply.started", chatId: "c", replyId: "r3", attempt: 1 }, "c");
  expect(next.reply).toMatchObject({ replyId: "r3", text: "" });
});

test("after a drop it goes on after the last message before a hole", () => {
  const now = merge(empty, [message("a", 4), message("b", 5), message("d", 7)]);

  expect(heardUpTo(now)).toBe(5);
});

test("what the talk is about follows the newest reply, and no older one that comes late", () => {
  const about = (topic: string, answered: number) => ({ topic, answered });
  const frames: ServerFrame[] = [
    { type: "chat.opened", chat, messages: [], more: false, reply: "idle" },
    { type: "reply.done", message: message("r4", 4), about: about("Teamwork", 2) },
    { type: "reply.done", message: message("r2", 2), about: about("The basics", 1) },
  ];

  expect(play(frames).chat?.about).toEqual(about("Teamwork", 2));
});
