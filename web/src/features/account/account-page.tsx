import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/ui/use-title";
import styles from "./account.module.css";
import { MyData } from "./my-data";
import { Sessions } from "./sessions";
import { Settings } from "./settings";
import { Ways } from "./ways";

interface AccountPageProps {
  /** What other features let the person choose, after the ways to sign in. */
  choices?: ReactNode;
  /** To what else the person may enter. */
  ways?: ReactNode;
}

export function AccountPage({ choices, ways }: AccountPageProps) {
  const { t } = useTranslation();
  useTitle(t("account.settings.title"));
  return (
    <div className={styles.page}>
      <Settings />
      <Ways />
      {choices}
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
