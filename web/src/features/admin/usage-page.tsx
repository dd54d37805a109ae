import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { calendarDay } from "../../shared/i18n/moments";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { useTitle } from "../../shared/ui/use-title";
import { exportUsage, type Range, rangeOf, ranges, usageQuery } from "./api";
import styles from "./usage.module.css";
import { UsageReport } from "./usage-report";

interface UsagePageProps {
  range: Range;
  onRange: (range: Range) => void;
  /** Where prices are explained. */
  settings: ReactNode;
  /** Where the people are who used it. */
  people: ReactNode;
  /** What fills the page while nobody used anything. */
  way: ReactNode;
}

/** What models took and cost: for admins. */
export function UsagePage({ range, onRange, settings, people, way }: UsagePageProps) {
  const { t } = useTranslation();
  useTitle(t("admin.usage.title"));
  const usage = useQuery(usageQuery(range));
  return (
    <div className={styles.page}>
      <h1>{t("admin.usage.title")}</h1>
      <p className={styles.lead}>
        {t("admin.usage.lead")} {people}
      </p>
      <Tools range={range} onRange={onRange} />
      {usage.isPending && <Waiting />}
      {usage.error && (
        <Failed why={usage.error} busy={usage.isFetching} onAgain={() => void usage.refetch()} />
      )}
      {usage.data && (
        <div className={styles.report} aria-busy={usage.isPlaceholderData}>
          <p className={styles.small} role="status">
            {t("admin.usage.from", {
              from: calendarDay(usage.data.from, true),
              to: calendarDay(usage.data.to, true),
            })}
          </p>
          {usage.data.days.length > 0 ? (
            <UsageReport report={usage.data} settings={settings} />
          ) : (
            <div className={styles.empty}>
              <p>{t("admin.usage.empty")}</p>
              {way}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Tools({ range, onRange }: Pick<UsagePageProps, "range" | "onRange">) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: () => exportUsage(range),
    onError: (thrown) => toast(problemWords(ApiProblem.of(thrown))),
  });
  return (
    <div className={styles.tools} data-print="hide">
      <SegmentedControl
        aria-label={t("admin.usage.range")}
        value={String(range)}
        onChange={(value) => {
          const chosen = rangeOf(value);
          if (chosen) onRange(chosen);
        }}
        data={ranges.map((days) => ({ value: String(days), label: t("admin.usage.days", { count: days }) }))}
      />
      <Button
        variant="default"
        leftSection={<Icon of={Download} />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t("admin.usage.export")}
      </Button>
    </div>
  );
}

function Failed({ why, busy, onAgain }: { why: unknown; busy: boolean; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Note tone="amber" alert>
      <p>{problemWords(ApiProblem.of(why))}</p>
      <Button mt="sm" variant="default" loading={busy} onClick={onAgain}>
        {t("tryAgain")}
      </Button>
    </Note>
  );
}

function Waiting() {
  return (
    <div className={styles.report} aria-busy="true">
      <Skeleton height={64} radius="md" />
      <Skeleton height={240} radius="md" />
      <Skeleton height={160} radius="md" />
    </div>
  );
}
