import type { TFunction } from "i18next";
import type { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { unfitOf } from "../../shared/ui/unfit";

/** Why a CV was not taken, in the person's language. */
export function cvRefusal(problem: ApiProblem, t: TFunction): string {
  const reason = unfitOf(problem);
  if (reason) return t(`resume.cv.unfit.${reason}`);
  if (problem.status === 413) return t("resume.cv.tooLarge");
  return problemWords(problem);
}
