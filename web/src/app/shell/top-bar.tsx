import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { paths } from "../paths";
import { Appearance } from "./appearance";
import { Mark } from "./mark";
import styles from "./shell.module.css";

/** For who is not signed in: the name of the house, and how it looks. */
export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.top} data-print="hide">
      <Link to={paths.welcome} className={styles.brand}>
        <Mark />
        <span>{t("app")}</span>
      </Link>
      <Appearance />
    </header>
  );
}
