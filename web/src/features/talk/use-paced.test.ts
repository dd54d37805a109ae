import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { usePaced } from "./use-paced";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function pass(ms: number) {
  act(() => vi.advanceTimersByTime(ms));
}

test("the first words stand at once, a lump after them word by word within half a second", () => {
  const { result, rerender } = renderHook(({ text }) => usePaced(text), { initialProps: { text: "" } });

  rerender({ text: "First words" });
  expect(result.current).toBe("First words");

  rerender({ text: "First words and then eight more of them come" });
  expect(result.current).toBe("First words");
  pass(200);
  const half = result.current;
  expect(half.length).toBeGreaterThan("First words".length);
  expect("First words and then eight more of them come").toMatch(new RegExp(`^${half}( |$)`));
  pass(300);
  expect(result.current).toBe("First words and then eight more of them come");
});

test("a lump that comes before the last one is shown goes on from what is seen", () => {
  const { result, rerender } = renderHook(({ text }) => usePaced(text), { initialProps: { text: "One" } });

  rerender({ text: "One two three four" });
  pass(100);
  rerender({ text: "One two three four five six" });
  expect(result.current.length).toBeGreaterThan(0);
  pass(500);

  expect(result.current).toBe("One two three four five six");
});

test("what stands instead stands at once", () => {
  const { result, rerender } = renderHook(({ text }) => usePaced(text), {
    initialProps: { text: "Old words" },
  });

  rerender({ text: "Another reply" });

  expect(result.current).toBe("Another reply");
});
