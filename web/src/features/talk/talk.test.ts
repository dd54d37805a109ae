import { afterEach, expect, test, vi } from "vitest";
import type { ClientFrame } from "../../shared/socket/client-frames";
import { type Line, Talk } from "./talk";

afterEach(() => localStorage.clear());

function line(sent: ClientFrame[], carries: () => boolean): Line {
  return {
    status: "closed",
    send: (frame) => carries() && sent.push(frame) > 0,
    onFrame: () => vi.fn(),
    onStatus: () => vi.fn(),
  };
}

test("what was read is told once, and again where the line did not carry it", () => {
  const sent: ClientFrame[] = [];
  let carries = false;
  const talk = new Talk(
    "c-1",
    line(sent, () => carries),
    String,
  );

  talk.read(3);
  expect(sent).toEqual([]);
  carries = true;
  for (const seq of [3, 3, 2]) talk.read(seq);
  expect(sent).toEqual([{ action: "chat.read", chatId: "c-1", seq: 3 }]);
  talk.read(5);
  expect(sent).toHaveLength(2);
});
