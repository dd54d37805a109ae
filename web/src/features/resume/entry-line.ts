import i18next from "i18next";
import { locale } from "../../shared/i18n/moments";

interface Told {
  title?: string | null;
  organisation?: string | null;
  place?: string | null;
  from?: string | null;
  to?: string | null;
  level?: string | null;
  years?: number | null;
  url?: string | null;
}

/** What names an entry. */
export function nameOf(entry: Told): string {
  return entry.title ?? entry.organisation ?? bare(entry.url ?? "");
}

/** What stands below its name: with whom, where, when, how well. */
export function detailsOf(entry: Told): string[] {
  const { t } = i18next;
  const level = entry.level ? levelName(entry.level) : undefined;
  const years = entry.years == null ? undefined : t("resume.years", { count: entry.years });
  const company = entry.title ? entry.organisation : undefined;
  return [company, entry.place, spanOf(entry), level, years].filter((one): one is string => Boolean(one));
}

export function levelName(level: string): string {
  const named = (["basic", "good", "expert", "native"] as const).find((one) => one === level);
  return named ? i18next.t(`resume.levels.${named}`) : level;
}

function spanOf({ from, to }: Told): string | undefined {
  if (!from && !to) return undefined;
  if (!to) return `${month(from ?? "")} – ${i18next.t("resume.today")}`;
  return from ? `${month(from)} – ${month(to)}` : month(to);
}

/** `2019-03` as "Mar 2019"; a year as it is. */
function month(at: string): string {
  if (at.length === 4) return at;
  return new Intl.DateTimeFormat(locale(), { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${at}-01T00:00:00Z`),
  );
}

/** An address without what everybody skips. */
export function bare(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
