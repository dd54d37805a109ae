import { useTranslation } from "react-i18next";
import { ProfileView } from "../../features/resume/profile-view";
import { useTitle } from "../../shared/ui/use-title";
import { Guard } from "./guard";
import styles from "./pages.module.css";

/** The profile, as a page. */
export function Profile() {
  const { t } = useTranslation();
  useTitle(t("resume.title"));
  return (
    <div className={styles.page}>
      <h1>{t("resume.title")}</h1>
      <p className={styles.lead}>{t("resume.lead")}</p>
      <ProfileView guard={(open) => <Guard open={open} />} />
    </div>
  );
}
