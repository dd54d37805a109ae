import i18next from "i18next";
import type { ApiProblem } from "../http/api-problem";
import type { common } from "../i18n/en/common";
import { language } from "../i18n/i18n";

/** Why something cannot be done as things stand: `details.reason` of a 409. */
const reasons = [
  "stale",
  "full",
  "oneself",
  "admin",
  "confirm-by-mail",
  "taken",
  "not-newest",
  "writing",
  "paused",
  "finished",
  "own",
  "used",
  "spent",
  "expired",
  "revoked",
  "closed",
  "over",
  "other-account",
  "elsewhere",
  "refused",
] as const satisfies (keyof typeof common.conflict)[];

/** A problem in the person's words: what happened, what was kept, the way on. */
export function problemWords(problem: ApiProblem): string {
  const { t } = i18next;
  if (problem.offline) return t("problem.offline");
  if (problem.status === 429) return limited(problem.retryAfter);
  if (problem.status === 413) return t("problem.tooLong");
  if (problem.status === 404) return t("problem.notFound");
  if (problem.status === 409) return conflict(problem);
  if (problem.code === "INTERACTION_ERROR") return t("problem.model");
  if (problem.status >= 500) return t("problem.server");
  if (problem.status === 403) return t("problem.denied");
  return problem.message;
}

/** In the person's language where the reason is known, else as the server says it. */
function conflict(problem: ApiProblem): string {
  const { t } = i18next;
  if (!problem.reason) return t("problem.changed");
  const known = reasons.find((one) => one === problem.reason);
  return known ? t(`conflict.${known}`) : problem.message;
}

function limited(seconds: number | undefined): string {
  if (!seconds) return i18next.t("problem.limitedSoon");
  const words = new Intl.RelativeTimeFormat(language(), { numeric: "always" });
  const when =
    seconds < 90
      ? words.format(Math.ceil(seconds), "second")
      : words.format(Math.ceil(seconds / 60), "minute");
  return i18next.t("problem.limited", { when });
}
