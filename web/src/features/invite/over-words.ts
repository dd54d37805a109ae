import i18next from "i18next";
import type { ApiProblem } from "../../shared/http/api-problem";

const REASONS = ["used", "expired", "paused", "revoked", "closed", "sign-in"] as const;

/** Why a link leads nowhere, in the visitor's words; nothing where it is another kind of trouble. */
export function overWords(problem: ApiProblem): string | undefined {
  if (problem.status === 404) return i18next.t("invite.over.unknown");
  const reason = REASONS.find((one) => one === problem.reason);
  return reason && i18next.t(`invite.over.${reason}`);
}
