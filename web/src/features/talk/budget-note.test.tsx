import { MantineProvider } from "@mantine/core";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { live } from "../../shared/socket/live";
import type { ServerFrame } from "../../shared/socket/server-frames";
import { BudgetNote } from "./budget-note";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const TEXT = "About 12% of what I can do for you today is left. I go on tomorrow.";

let tell: (frame: ServerFrame) => void;

beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(NOON);
  vi.spyOn(live, "onFrame").mockImplementation((listener) => {
    tell = listener;
    return () => true;
  });
});
afterEach(() => void vi.useRealTimers());

function low(until = "2026-11-22T00:00:00Z", text = TEXT): void {
  act(() => tell({ type: "budget.low", left: 0.12, until, text }));
}

function show(chatId = "chat") {
  return render(
    <MantineProvider>
      <BudgetNote chatId={chatId} />
    </MantineProvider>,
  );
}

async function hide(): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Hide until tomorrow" }));
}

test("nothing is said while enough is left", () => {
  show();

  expect(screen.getByRole("status").textContent).toBe("");
  expect(screen.queryByRole("button")).toBeNull();
});

test("what is told is shown, and shown again after a reload", () => {
  const { unmount } = show();
  low();
  expect(screen.getByRole("status").textContent).toBe(TEXT);

  unmount();
  show();

  expect(screen.getByRole("status").textContent).toBe(TEXT);
});

test("hidden, it stays away for the day, also when told again and after a reload", async () => {
  const { unmount } = show();
  low();
  await hide();
  low("2026-11-22T00:00:00Z", "About 4% is left.");
  expect(screen.getByRole("status").textContent).toBe("");

  unmount();
  show();

  expect(screen.getByRole("status").textContent).toBe("");
});

test("the next day it is told again", async () => {
  show();
  low();
  await hide();

  low("2026-11-23T00:00:00Z", "About 9% is left.");

  expect(screen.getByRole("status").textContent).toBe("About 9% is left.");
});

test("it goes when the budget begins anew", () => {
  vi.useFakeTimers({ now: NOON });
  show();
  low();

  act(() => vi.advanceTimersByTime(12 * 3_600_000 + 1));

  expect(screen.getByRole("status").textContent).toBe("");
});

test("another person's chat says nothing of it", () => {
  const { unmount } = show("mine");
  low();
  unmount();

  show("theirs");

  expect(screen.getByRole("status").textContent).toBe("");
});
