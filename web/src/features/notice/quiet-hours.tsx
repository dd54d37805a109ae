import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Preferences, Quiet } from "./api";
import styles from "./settings.module.css";

const ZONES = Intl.supportedValuesOf("timeZone");

interface QuietHoursProps {
  chosen: Preferences;
  onChange: (quiet: Quiet | null) => void;
}

/** From when to when mails and texts wait. A time is saved when its field is left. */
export function QuietHours({ chosen, onChange }: QuietHoursProps) {
  const { t } = useTranslation();
  const usual = { from: "22:00", to: "07:00", zone: chosen.zone };
  return (
    <div className={styles.card}>
      <div className={styles.quiet}>
        <Switch
          label={t("notice.settings.quiet")}
          description={t("notice.settings.quietHelp")}
          checked={Boolean(chosen.quiet)}
          onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
        />
        {!chosen.phone && <p className={styles.small}>{t("notice.settings.phone")}</p>}
        {chosen.quiet && <Hours quiet={chosen.quiet} onChange={onChange} />}
      </div>
    </div>
  );
}

function Hours({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(quiet.from);
  const [to, setTo] = useState(quiet.to);
  const wrong = from === to;
  const save = (next: Partial<Quiet>) => {
    const hours = { ...quiet, from, to, ...next };
    const changed = hours.from !== quiet.from || hours.to !== quiet.to || hours.zone !== quiet.zone;
    if (changed && hours.from && hours.to && hours.from !== hours.to) onChange(hours);
  };
  return (
    <div className={styles.hours}>
      <TextInput
        type="time"
        label={t("notice.settings.from")}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        onBlur={() => save({})}
      />
      <TextInput
        type="time"
        label={t("notice.settings.to")}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        onBlur={() => save({})}
        error={wrong && t("notice.settings.same")}
      />
      <NativeSelect
        label={t("notice.settings.zone")}
        value={quiet.zone}
        onChange={(event) => save({ zone: event.currentTarget.value })}
        data={ZONES.includes(quiet.zone) ? ZONES : [quiet.zone, ...ZONES]}
      />
    </div>
  );
}
