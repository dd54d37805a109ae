import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { calendarDay } from "../../shared/i18n/moments";
import { count, dollars } from "../../shared/i18n/numbers";
import type { Report, Used, UserLine } from "./api";
import styles from "./usage.module.css";

/** Every figure that the charts draw, the newest day first. */
export function DayTable({ report }: { report: Report }) {
  const { t } = useTranslation();
  const newest = report.days.toSorted((a, b) => b.day.localeCompare(a.day) || a.model.localeCompare(b.model));
  return (
    <details className={styles.details}>
      <summary>{t("admin.usage.figures")}</summary>
      <UsedTable name={t("admin.usage.figures")} heads={[t("admin.usage.day"), t("admin.usage.model")]}>
        {newest.map((line) => (
          <tr key={`${line.day} ${line.model}`}>
            <th scope="row">{calendarDay(line.day, true)}</th>
            <td>{line.model}</td>
            <UsedCells used={line} />
          </tr>
        ))}
      </UsedTable>
    </details>
  );
}

/** Those who used most. */
export function UserTable({ users }: { users: readonly UserLine[] }) {
  const { t } = useTranslation();
  return (
    <UsedTable name={t("admin.usage.top")} heads={[t("admin.usage.user")]}>
      {users.map((user) => (
        <tr key={user.userId}>
          <th scope="row">
            {user.name || t("admin.usage.nameless")}
            <span className={styles.id} title={user.userId}>
              …{user.userId.slice(-12)}
            </span>
          </th>
          <UsedCells used={user} />
        </tr>
      ))}
    </UsedTable>
  );
}

function UsedTable({
  name,
  heads,
  children,
}: {
  name: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {(["calls", "tokensIn", "tokensOut", "cost"] as const).map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {t(`admin.usage.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function UsedCells({ used }: { used: Used }) {
  const { t } = useTranslation();
  return (
    <>
      <td className={styles.number}>{count(used.calls)}</td>
      <td className={styles.number}>{count(used.tokensIn)}</td>
      <td className={styles.number}>{count(used.tokensOut)}</td>
      <td className={styles.number}>
        {typeof used.cost === "number" ? dollars(used.cost) : t("admin.usage.unknown")}
      </td>
    </>
  );
}
