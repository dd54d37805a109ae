import { language } from "./i18n";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let zone = "Europe/Berlin";

/** The browser's own variant of the page's language ("en-GB"), so that times look as the person writes them. */
export function locale(): string {
  return navigator.languages.find((one) => one.startsWith(language())) ?? language();
}

/** The person's zone; times are shown in Europe/Berlin until they chose another. */
export function chooseZone(chosen: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone: chosen });
    zone = chosen;
  } catch {
    console.warn("unknown time zone", chosen);
  }
}

/** "2 min ago" while near, a date when far. */
export function near(at: string, now = Date.now()): string {
  const passed = now - Date.parse(at);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" });
  if (passed < MINUTE) return relative.format(0, "minute");
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), "minute");
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), "hour");
  return date(at);
}

export function date(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: zone }).format(new Date(at));
}

export function clock(at: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: "short", timeZone: zone }).format(new Date(at));
}

export function exact(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: zone,
  }).format(new Date(at));
}

/** "Saturday, 21 November", to head a day of talk. */
export function dayName(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(new Date(at));
}

/** The same for all moments of one day in the person's zone. */
export function dayKey(at: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(at));
}

/** A day of the calendar ("2026-11-21") that belongs to no zone: "21 Nov", or with its year. */
export function calendarDay(day: string, year = false): string {
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "short",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
