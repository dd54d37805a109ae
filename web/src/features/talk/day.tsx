import { useTranslation } from "react-i18next";
import { dayKey, dayName } from "../../shared/i18n/moments";
import styles from "./chat.module.css";

const DAY = 86_400_000;

export function Day({ at }: { at: string }) {
  const { t } = useTranslation();
  const key = dayKey(at);
  const now = Date.now();
  const today = key === dayKey(new Date(now).toISOString());
  const yesterday = key === dayKey(new Date(now - DAY).toISOString());
  return (
    <li className={styles.day}>
      <time dateTime={key}>{today ? t("talk.today") : yesterday ? t("talk.yesterday") : dayName(at)}</time>
    </li>
  );
}
