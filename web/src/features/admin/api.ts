import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import { saveFile } from "../../shared/ui/save-file";

const used = {
  calls: z.number(),
  tokensIn: z.number(),
  tokensOut: z.number(),
  cost: z.nullish(z.number()),
};
const total = z.object(used);
const dayLine = z.object({ day: z.string(), model: z.string(), ...used });
const userLine = z.object({ userId: z.string(), name: z.nullish(z.string()), ...used });
const report = z.object({
  from: z.string(),
  to: z.string(),
  total,
  days: z._default(z.array(dayLine), []),
  users: z._default(z.array(userLine), []),
});

export type Used = z.infer<typeof total>;
export type DayLine = z.infer<typeof dayLine>;
export type UserLine = z.infer<typeof userLine>;
export type Report = z.infer<typeof report>;

/** How many days back a report goes, today included. */
export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];

export function rangeOf(value: unknown): Range | undefined {
  return ranges.find((range) => range === Number(value));
}

const DAY = 86_400_000;

/** The last days by UTC, as the server counts them; both ends are included. */
export function lastDays(range: Range, now = Date.now()): { from: string; to: string } {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(now - (range - 1) * DAY), to: day(now) };
}

export function usageQuery(range: Range) {
  return queryOptions({
    queryKey: ["usage", range],
    queryFn: async (): Promise<Report> => {
      const params = { query: lastDays(range) };
      return report.parse(await unwrap(http.GET("/admin/usage", { params })));
    },
    placeholderData: keepPreviousData,
  });
}

/** A line for each day, user and model, as a file. */
export async function exportUsage(range: Range): Promise<void> {
  const query = lastDays(range);
  const blob = await unwrap(http.GET("/admin/usage/export", { params: { query }, parseAs: "blob" }));
  saveFile(blob, `usage-${query.from}-${query.to}.csv`);
}
