import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { compact, count, dollars } from "../../shared/i18n/numbers";
import { Note } from "../../shared/ui/note";
import type { Report } from "./api";
import styles from "./usage.module.css";
import { UsageChart } from "./usage-chart";
import { cost, tokens, unpriced } from "./usage-lines";
import { DayTable, UserTable } from "./usage-tables";

/** The sums, the lines over time, and who used most. */
export function UsageReport({ report, settings }: { report: Report; settings: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Totals report={report} />
      <section className={styles.section} aria-labelledby="usage-tokens">
        <h2 id="usage-tokens">{t("admin.usage.tokens")}</h2>
        <UsageChart
          report={report}
          title={t("admin.usage.tokens")}
          measure={tokens}
          long={count}
          short={compact}
        />
      </section>
      <section className={styles.section} aria-labelledby="usage-costs">
        <h2 id="usage-costs">{t("admin.usage.costs")}</h2>
        <Costs report={report} settings={settings} />
      </section>
      <DayTable report={report} />
      <div className={styles.section}>
        <h2>{t("admin.usage.top")}</h2>
        <UserTable users={report.users} />
      </div>
    </>
  );
}

function Totals({ report: { total } }: { report: Report }) {
  const { t } = useTranslation();
  const sums = [
    [t("admin.usage.calls"), count(total.calls)],
    [t("admin.usage.tokensIn"), count(total.tokensIn)],
    [t("admin.usage.tokensOut"), count(total.tokensOut)],
    [t("admin.usage.cost"), typeof total.cost === "number" ? dollars(total.cost) : t("admin.usage.unknown")],
  ];
  return (
    <dl className={styles.totals}>
      {sums.map(([name, sum]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sum}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Lines where something is to be paid; words where nothing is, or where prices are not known. */
function Costs({ report, settings }: { report: Report; settings: ReactNode }) {
  const { t } = useTranslation();
  const missing = unpriced(report);
  const paid = report.days.some((line) => (cost(line) ?? 0) > 0);
  const known = report.days.some((line) => cost(line) !== undefined);
  return (
    <>
      {paid && (
        <UsageChart
          report={report}
          title={t("admin.usage.costs")}
          measure={cost}
          long={dollars}
          short={dollars}
        />
      )}
      {!paid && known && missing.length === 0 && <p>{t("admin.usage.free")}</p>}
      {missing.length > 0 && (
        <Note tone="amber">
          <div className={styles.prices}>
            <p>
              {known ? "" : `${t("admin.usage.unpricedAll")} `}
              {t("admin.usage.unpriced", { models: missing.join(", ") })}
            </p>
            <p>
              {t("admin.usage.unpricedWay")} {settings}
            </p>
          </div>
        </Note>
      )}
    </>
  );
}
