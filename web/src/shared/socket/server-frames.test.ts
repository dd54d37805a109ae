import { expect, test, vi } from "vitest";
import { bytes, fits } from "./client-frames";
import { readFrame } from "./server-frames";

test.each(["not json", "[]", '{"type":"chat.dance"}', '{"type":"reply.delta"}', "null"])(
  "%s is logged and left out",
  (data) => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});

    expect(readFrame(data)).toBeUndefined();

    expect(warned).toHaveBeenCalledOnce();
  },
);

test("empty lists and nulls may be missing on the wire", () => {
  const chat = { id: "c", kind: "basel", status: "open", createdAt: "2026-11-21T12:00:00Z" };

  const frame = readFrame(JSON.stringify({ type: "chat.opened", chat, reply: "idle" }));

  expect(frame).toMatchObject({ messages: [], more: false, chat: { lastSeq: 0 } });
});

test("the limit of a frame counts bytes after escaping", () => {
  const send = (text: string) => fits({ action: "chat.send", chatId: "c", clientId: "i", text });

  expect(send("a".repeat(31_000))).toBe(true);
  expect(send("\n".repeat(16_384))).toBe(false);
  expect(bytes("ü")).toBe(2);
});
