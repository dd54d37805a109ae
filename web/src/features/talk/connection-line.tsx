import { useTranslation } from "react-i18next";
import styles from "./chat.module.css";
import { useBadConnection } from "./use-connection";

/** One quiet line, only while the connection is bad, that says what still works. */
export function ConnectionLine() {
  const { t } = useTranslation();
  const bad = useBadConnection();
  return (
    <div role="status" className={styles.connection} data-bad={bad || undefined}>
      {bad && t("connection.bad")}
    </div>
  );
}
