import { expect, test } from "vitest";
import { delta, failed, gap, type Reply, replaced, started } from "./reply";

const piece = (index: number, text: string, attempt = 1) => ({ replyId: "r", attempt, index, text });
const words = ["Where ", "did ", "you ", "learn ", "that?"];

function play(order: number[]): Reply {
  return order.reduce<Reply>(
    (reply, index) => delta(reply, piece(index, words[index] ?? "")),
    started("r", 1),
  );
}

test.each([[[0, 1, 2, 3, 4]], [[4, 3, 2, 1, 0]], [[0, 0, 2, 1, 1, 4, 2, 3, 4]], [[2, 0, 1, 3, 4, 3]]])(
  "pieces in the order %j give the same text",
  (order) => {
    const reply = play(order);

    expect(reply.text).toBe("Where did you learn that?");
    expect(gap(reply)).toBe(false);
  },
);

test("text is never shown past a missing piece", () => {
  const reply = play([0, 2, 3]);

  expect(reply.text).toBe("Where ");
  expect(gap(reply)).toBe(true);
});

test("a replacement is shown instead, and deltas go on from its index", () => {
  const replacedReply = replaced(play([0, 2]), piece(4, "Where did you learn "));
  const reply = delta(delta(replacedReply, piece(1, "late ")), piece(4, "Rust?"));

  expect(reply.text).toBe("Where did you learn Rust?");
  expect(gap(reply)).toBe(false);
});

test("a replacement picks up the pieces that overtook it", () => {
  const early = delta(started("r", 1), piece(4, "that?"));

  const reply = replaced(early, piece(4, "Where did you learn "));

  expect(reply.text).toBe("Where did you learn that?");
});

test("an older replacement does not take text back", () => {
  const reply = replaced(play([0, 1, 2, 3]), piece(2, "Where did "));

  expect(reply.text).toBe("Where did you learn ");
});

test("a new attempt starts over, and the old one is not heard any more", () => {
  const second = delta(play([0, 1]), piece(0, "What ", 2));
  const reply = delta(delta(second, piece(2, "you ", 1)), piece(1, "else?", 2));

  expect(reply).toMatchObject({ attempt: 2, text: "What else?" });
});

test("a repeated start keeps what came", () => {
  const reply = started("r", 1, play([0, 1]));

  expect(reply.text).toBe("Where did ");
});

test("a failure keeps what came, and a later attempt clears it", () => {
  const broken = failed(play([0, 1]), {
    replyId: "r",
    attempt: 1,
    code: "INTERACTION_ERROR",
    message: "…",
    retryable: true,
  });
  expect(broken.text).toBe("Where did ");
  expect(broken.failed?.retryable).toBe(true);

  const again = delta(broken, piece(0, "So: ", 2));
  expect(again.failed).toBeUndefined();
});

test("a late failure of an older attempt is not heard", () => {
  const second = delta(started("r", 2), piece(0, "What ", 2));

  const reply = failed(second, { replyId: "r", attempt: 1, code: "x", message: "", retryable: false });

  expect(reply.failed).toBeUndefined();
});
