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

test("Markdown is shown as such", () => {
  render(<Words text={"Tell me **one** thing:\n\n- first\n- second"} />);

  expect(screen.getByText("one").tagName).toBe("STRONG");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});
