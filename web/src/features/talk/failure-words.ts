import i18next from "i18next";
import type { Reply } from "./reply";

/**
 * Why a reply failed, in whole sentences. What was used up says all in its own words; where trying again may
 * help, ours say so; else only the server knows what can be done.
 */
export function failureWords({ code, message, retryable }: NonNullable<Reply["failed"]>): string {
  const { t } = i18next;
  const own = message.trim();
  if (code === "RATE_LIMITED") return own || t("problem.limitedSoon");
  return t("talk.failed", { why: retryable || !own ? t("problem.model") : sentence(own) });
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
