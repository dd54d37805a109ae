import type { TFunction } from "i18next";
import type { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";

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

/** Why a CV was not taken, in the person's language. */
export function cvRefusal(problem: ApiProblem, t: TFunction): string {
  const reason = unfitReasons.find((one) => one === problem.reason);
  if (reason) return t(`resume.cv.unfit.${reason}`);
  if (problem.status === 413) return t("resume.cv.tooLarge");
  return problemWords(problem);
}
