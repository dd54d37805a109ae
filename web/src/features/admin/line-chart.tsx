import {
  CartesianGrid,
  Line,
  LineChart as Lines,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { calendarDay } from "../../shared/i18n/moments";
import { strokeOf } from "./strokes";
import styles from "./usage.module.css";
import type { Line as Drawn } from "./usage-lines";

interface LineChartProps {
  days: readonly string[];
  lines: readonly Drawn[];
  name: (line: Drawn) => string;
  long: (value: number) => string;
  short: (value: number) => string;
}

interface Point {
  day: string;
  values: (number | undefined)[];
}

const TICK = { fontSize: 13, fill: "var(--basel-muted)" };

/** The drawing alone; whoever shows it says in words what is seen. */
export function LineChart({ days, lines, name, long, short }: LineChartProps) {
  const points: Point[] = days.map((day, at) => ({ day, values: lines.map((line) => line.values[at]) }));
  return (
    <ResponsiveContainer width="100%" height={240}>
      <Lines data={points} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--basel-line)" />
        <XAxis
          dataKey="day"
          tickFormatter={(day) => calendarDay(String(day))}
          tick={TICK}
          tickLine={false}
          stroke="var(--basel-line)"
          minTickGap={40}
        />
        <YAxis tickFormatter={short} tick={TICK} tickLine={false} axisLine={false} width="auto" />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--basel-control)" }}
          content={({ active, label }) => {
            const point = active ? points.find((one) => one.day === label) : undefined;
            return point ? <Values point={point} lines={lines} name={name} long={long} /> : null;
          }}
        />
        {lines.map((line, at) => (
          <Line
            key={name(line)}
            name={name(line)}
            dataKey={(point: Point) => point.values[at] ?? null}
            type="linear"
            stroke={strokeOf(at).color}
            strokeDasharray={strokeOf(at).dash}
            strokeWidth={2}
            dot={days.length <= 7 ? { r: 3, strokeDasharray: "none" } : false}
            isAnimationActive={false}
          />
        ))}
      </Lines>
    </ResponsiveContainer>
  );
}

/** What is under the pointer. */
function Values({
  point,
  lines,
  name,
  long,
}: { point: Point } & Pick<LineChartProps, "lines" | "name" | "long">) {
  return (
    <div className={styles.values}>
      <strong>{calendarDay(point.day, true)}</strong>
      {lines.map((line, at) => {
        const value = point.values[at];
        return value === undefined ? null : (
          <p key={name(line)}>
            {name(line)}: {long(value)}
          </p>
        );
      })}
    </div>
  );
}
