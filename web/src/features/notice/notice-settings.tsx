import "./settings.css";
import { Checkbox, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { clock } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { kinds, type Preferences, type Row, type Way, ways } from "./api";
import { QuietHours } from "./quiet-hours";
import styles from "./settings.module.css";
import { usePreferences } from "./use-preferences";

/** Which notices come by which way, and when none do. */
export function NoticeSettings() {
  const { t } = useTranslation();
  const { found, saving, change } = usePreferences();
  const problem = saving.error ? ApiProblem.of(saving.error) : undefined;
  return (
    <section className={styles.section} aria-labelledby="notices">
      <h2 id="notices">{t("notice.settings.title")}</h2>
      <p className={styles.lead}>{t("notice.settings.lead")}</p>
      {found.isPending && <Skeleton height={240} radius="md" />}
      {found.error && <Note tone="amber">{problemWords(ApiProblem.of(found.error))}</Note>}
      {found.data && (
        <>
          <KindTable chosen={found.data} onChange={(row) => change((before) => withRow(before, row))} />
          <QuietHours
            key={found.data.quiet ? "on" : "off"}
            chosen={found.data}
            onChange={(quiet) => change((before) => ({ ...before, quiet }))}
          />
        </>
      )}
      <p className={styles.small}>{t("notice.settings.pace")}</p>
      <span role="status" className={styles.small}>
        {saving.isSuccess &&
          t("notice.settings.saved", { time: clock(new Date(saving.submittedAt).toISOString()) })}
      </span>
      {problem && (
        <Note tone="amber" alert>
          {t("notice.settings.failed", { why: problemWords(problem) })}
        </Note>
      )}
    </section>
  );
}

function withRow(before: Preferences, row: Row): Preferences {
  return { ...before, kinds: before.kinds.map((one) => (one.kind === row.kind ? row : one)) };
}

function KindTable({ chosen, onChange }: { chosen: Preferences; onChange: (row: Row) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("notice.settings.kind")}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {t(`notice.settings.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const row = chosen.kinds.find((one) => one.kind === kind);
            return (
              row && (
                <KindRow
                  key={kind}
                  row={row}
                  name={t(`notice.kinds.${kind}`)}
                  phone={chosen.phone}
                  onChange={onChange}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface KindRowProps {
  row: Row;
  name: string;
  phone: boolean;
  onChange: (row: Row) => void;
}

function KindRow({ row, name, phone, onChange }: KindRowProps) {
  const { t } = useTranslation();
  const off = (way: Way) => (way === "text" ? !phone : row.fixed);
  return (
    <tr>
      <th scope="row">
        {name}
        {row.fixed && <span className={styles.help}>{t("notice.settings.fixed")}</span>}
      </th>
      {ways.map((way) => (
        <td key={way}>
          <span className={styles.cell}>
            <Checkbox
              aria-label={t("notice.settings.cell", { kind: name, way: t(`notice.settings.${way}`) })}
              checked={row[way]}
              disabled={off(way)}
              onChange={(event) => onChange({ ...row, [way]: event.currentTarget.checked })}
            />
          </span>
        </td>
      ))}
    </tr>
  );
}
