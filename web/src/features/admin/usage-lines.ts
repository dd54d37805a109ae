import type { DayLine, Report, Used } from "./api";

/** What a chart shows of a day. */
export type Measure = (line: Used) => number | undefined;

export const tokens: Measure = (line) => line.tokensIn + line.tokensOut;
export const cost: Measure = (line) => line.cost ?? undefined;

/** A model's value on each day, in order; a gap where it was used and its cost is not known. */
export interface Line {
  /** Undefined: the many small ones together. */
  readonly model: string | undefined;
  readonly values: readonly (number | undefined)[];
}

const MOST = 5;
const DAY = 86_400_000;

/** Every day from the first to the last, used or not. */
export function daysOf({ from, to }: Pick<Report, "from" | "to">): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** One line for each model of which something is known, the largest first; past five, the rest is one line. */
export function linesOf(report: Report, measure: Measure): Line[] {
  const days = daysOf(report);
  const groups = groupsOf(report.days, (line) => line.model);
  const lines = [...groups].map(([model, used]) => ({ model, values: valuesOf(days, used, measure) }));
  const known = lines.filter((line) => knows(groups.get(line.model) ?? [], measure));
  const largest = known.toSorted((a, b) => sum(b.values) - sum(a.values));
  if (largest.length <= MOST + 1) return largest;
  const rest = largest.slice(MOST);
  const together = days.map((_, at) => sum(rest.map((line) => line.values[at])));
  return [...largest.slice(0, MOST), { model: undefined, values: together }];
}

/** The models that were used at a price that is not known. */
export function unpriced(report: Report): string[] {
  const models = report.days.filter((line) => cost(line) === undefined).map((line) => line.model);
  return [...new Set(models)].toSorted();
}

export interface Peak {
  readonly model: string | undefined;
  readonly day: string;
  readonly value: number;
}

/** The highest point of all lines. */
export function peakOf(days: readonly string[], lines: readonly Line[]): Peak | undefined {
  const points = lines.flatMap((line) =>
    line.values.map((value, at) => ({ model: line.model, day: days[at] ?? "", value: value ?? 0 })),
  );
  return points.reduce<Peak | undefined>(
    (most, one) => (most && most.value >= one.value ? most : one),
    undefined,
  );
}

function valuesOf(days: readonly string[], used: readonly DayLine[], measure: Measure) {
  const byDay = groupsOf(used, (line) => line.day);
  return days.map((day) => {
    const values = (byDay.get(day) ?? []).map(measure);
    return values.length > 0 && values.every((value) => value === undefined) ? undefined : sum(values);
  });
}

function groupsOf(lines: readonly DayLine[], key: (line: DayLine) => string): Map<string, DayLine[]> {
  const groups = new Map<string, DayLine[]>();
  for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
  return groups;
}

function knows(used: readonly DayLine[], measure: Measure): boolean {
  return used.some((line) => measure(line) !== undefined);
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}
