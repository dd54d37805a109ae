import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { failed, started } from "./reply";
import { ReplyTurn } from "./reply-turn";

function show(code: string, message: string, retryable: boolean) {
  const asked: string[] = [];
  const reply = failed(started("r", 1), { replyId: "r", attempt: 1, code, message, retryable });
  render(
    <MantineProvider>
      <ReplyTurn reply={reply} writing={false} onAgain={(id) => asked.push(id)} />
    </MantineProvider>,
  );
  return asked;
}

const USED_UP = "What I can do for you today is used up. I go on tomorrow; nothing is lost.";

test("a budget that is used up says so in its own words, and may be tried again", async () => {
  const asked = show("RATE_LIMITED", USED_UP, true);

  expect(screen.getByRole("alert").querySelector("p")?.textContent).toBe(USED_UP);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(asked).toEqual(["r"]);
});

test("what trying again may mend says so", () => {
  show("INTERACTION_ERROR", "The model is busy right now.", true);

  expect(screen.getByRole("alert").textContent).toContain(
    "I could not finish this. I could not reach what I think with. Try again in a moment.",
  );
});

test("what trying again does not mend tells what the server knows, as a whole sentence", () => {
  show("INTERACTION_ERROR", "The model would rather not answer this. Please put it in other words", false);

  expect(screen.getByRole("alert").textContent).toBe(
    "I could not finish this. The model would rather not answer this. Please put it in other words.",
  );
  expect(screen.queryByRole("button")).toBeNull();
});
