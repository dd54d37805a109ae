import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/ui/use-title";
import styles from "./account.module.css";
import { MyData } from "./my-data";
import { Sessions } from "./sessions";
import { Settings } from "./settings";
import { Ways } from "./ways";

/** `ways`: to what else the person may enter. */
export function AccountPage({ ways }: { ways?: ReactNode }) {
  const { t } = useTranslation();
  useTitle(t("account.settings.title"));
  return (
    <div className={styles.page}>
      <Settings />
      <Ways />
      <Sessions />
      <MyData />
      {ways}
    </div>
  );
}

/** Only the sessions, as mails link to them. */
export function SessionsPage() {
  const { t } = useTranslation();
  useTitle(t("account.sessions.title"));
  return (
    <div className={styles.page}>
      <Sessions />
    </div>
  );
}
