import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { calendarDay } from "../../shared/i18n/moments";
import type { Report } from "./api";
import { strokeOf } from "./strokes";
import styles from "./usage.module.css";
import { daysOf, type Line, linesOf, type Measure, peakOf } from "./usage-lines";

const LineChart = lazy(() => import("./line-chart").then((module) => ({ default: module.LineChart })));

interface UsageChartProps {
  report: Report;
  title: string;
  measure: Measure;
  long: (value: number) => string;
  short: (value: number) => string;
}

/** A line for each model over the days; what is drawn is also said in a sentence, and listed by the table. */
export function UsageChart({ report, title, measure, long, short }: UsageChartProps) {
  const { t } = useTranslation();
  const days = daysOf(report);
  const lines = linesOf(report, measure);
  const name = (line: Pick<Line, "model">) => line.model ?? t("admin.usage.others");
  const peak = peakOf(days, lines);
  const words = t("admin.usage.chart", {
    title,
    from: calendarDay(report.from),
    to: calendarDay(report.to),
    most: peak ? long(peak.value) : "",
    day: peak ? calendarDay(peak.day) : "",
    model: peak ? name(peak) : "",
  });
  return (
    <figure className={styles.figure}>
      <ul className={styles.legend}>
        {lines.map((line, at) => (
          <li key={name(line)}>
            <Sample at={at} />
            {name(line)}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={words} className={styles.chart}>
        <Suspense fallback={<Skeleton height={240} radius="md" />}>
          <LineChart days={days} lines={lines} name={name} long={long} short={short} />
        </Suspense>
      </div>
    </figure>
  );
}

function Sample({ at }: { at: number }) {
  const { color, dash } = strokeOf(at);
  return (
    <svg width="28" height="8" aria-hidden focusable="false">
      <line x1="1" x2="27" y1="4" y2="4" stroke={color} strokeDasharray={dash} strokeWidth="2" />
    </svg>
  );
}
