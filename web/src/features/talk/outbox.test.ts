import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepOutbox, keptOutbox, Outbox, type Outgoing } from "./outbox";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const entry = (clientId: string): Outgoing => ({
  clientId,
  text: `text ${clientId}`,
  at: "2026-11-21T12:00:00Z",
  state: "sending",
});

function world(socketStands = true) {
  const sent: string[] = [];
  const posted: string[] = [];
  let answer: () => Promise<void> = () => Promise.resolve();
  const outbox = new Outbox({
    bySocket: (one) => {
      if (socketStands) sent.push(one.clientId);
      return socketStands;
    },
    byHttp: (one) => {
      posted.push(one.clientId);
      return answer();
    },
    words: () => ({ problem: "no connection", offline: true }),
    keep: (entries) => keepOutbox("c", entries),
    changed: () => {},
  });
  const failing = () => {
    answer = () => Promise.reject(new Error("down"));
  };
  return { outbox, sent, posted, failing };
}

test("the second message waits until the first is stored", () => {
  const { outbox, sent } = world();
  outbox.add(entry("a"));
  outbox.add(entry("b"));
  expect(sent).toEqual(["a"]);

  outbox.stored("a");

  expect(sent).toEqual(["a", "b"]);
});

test("a message that is not confirmed is sent again, at last by HTTP, and leaves when stored", async () => {
  const { outbox, sent, posted } = world();
  outbox.add(entry("a"));

  await vi.advanceTimersByTimeAsync(16_500);

  expect(sent).toEqual(["a", "a"]);
  expect(posted).toEqual(["a"]);
  expect(outbox.all).toEqual([]);
});

test("without a socket and without HTTP it is shown as not sent, and the next one is tried", async () => {
  const { outbox, posted, failing } = world(false);
  failing();
  outbox.add(entry("a"));
  outbox.add(entry("b"));

  await vi.runAllTimersAsync();

  expect(posted).toEqual(["a", "b"]);
  expect(outbox.all.map((one) => [one.state, one.problem])).toEqual([
    ["failed", "no connection"],
    ["failed", "no connection"],
  ]);
});

test("what failed without a connection goes out by itself when that is back", async () => {
  const { outbox, posted, failing } = world(false);
  failing();
  outbox.add(entry("a"));
  await vi.runAllTimersAsync();
  expect(outbox.all[0]?.state).toBe("failed");

  outbox.resume();

  expect(posted).toEqual(["a", "a"]);
});

test("try again sends a failed message under the same name", async () => {
  const { outbox, sent } = world();
  outbox.add(entry("a"));
  outbox.refused("a", "too long");

  outbox.again("a");

  expect(sent).toEqual(["a", "a"]);
  expect(outbox.all[0]).not.toHaveProperty("problem");
});

test("after a reconnect what was under way goes out at once", () => {
  const { outbox, sent } = world();
  outbox.add(entry("a"));

  outbox.resume();

  expect(sent).toEqual(["a", "a"]);
});

test("a late confirmation after a failure still counts", () => {
  const { outbox } = world();
  outbox.add(entry("a"));
  outbox.refused("a", "no connection");

  outbox.stored("a");

  expect(outbox.all).toEqual([]);
});

test("unsent messages survive a reload", () => {
  const { outbox } = world();
  outbox.add(entry("a"));

  expect(keptOutbox("c").map((one) => one.clientId)).toEqual(["a"]);
});
