import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Words } from "./markdown";

test("HTML, pictures and scripts are not shown", () => {
  const { container } = render(
    <Words text={"a <img src=x onerror=alert(1)> b <script>alert(1)</script> ![p](https://x.test/p.png)"} />,
  );

  expect(container.querySelector("img, script")).toBeNull();
});

test("links lead to http and https only, and tell nobody where they come from", () => {
  render(<Words text={"[good](https://example.org) [bad](javascript:alert(1)) [worse](data:text/html,x)"} />);

  const link = screen.getByRole("link");
  expect(link).toHaveProperty("href", "https://example.org/");
  expect(link.getAttribute("rel")).toContain("noreferrer");
});

test("a mark in the text is the chip of its source, and what rests on it is underlined", () => {
  const { container } = render(
    <MantineProvider>
      <Words
        text={"Six years is a good while. [1] What did you build? `[1]` [7]"}
        citations={[{ n: 1, id: "f1", quote: "I have written Java for six years" }]}
      />
    </MantineProvider>,
  );

  const chip = screen.getByRole("button", { name: "Source 1: I have written Java for six years" });
  expect(chip.textContent).toBe("1");
  expect(chip.previousElementSibling?.textContent).toBe("Six years is a good while.");
  expect(container.textContent).toContain("What did you build? [1] [7]");
});

test("a text cannot bring a mark of its own", () => {
  render(<Words text={'<sup data-citation="1">x</sup> and [1]'} />);

  expect(screen.queryByRole("button")).toBeNull();
});

test("Markdown is shown as such", () => {
  render(<Words text={"Tell me **one** thing:\n\n- first\n- second"} />);

  expect(screen.getByText("one").tagName).toBe("STRONG");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});
