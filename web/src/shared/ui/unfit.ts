import type { ApiProblem } from "../http/api-problem";

/** Why a file cannot be read, as the server names it in `details.reason`. */
export const unfitReasons = [
  "empty",
  "old-word",
  "other-office",
  "rich-text",
  "web-page",
  "picture",
  "unknown",
  "encrypted",
  "broken",
  "unpacks-too-large",
  "too-many-pages",
  "too-long",
  "no-text",
] as const;

export type Unfit = (typeof unfitReasons)[number];

export function unfitOf(problem: ApiProblem): Unfit | undefined {
  return unfitReasons.find((one) => one === problem.reason);
}
