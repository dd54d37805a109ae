import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AccountPage } from "../../features/account/account-page";
import { NoticeSettings } from "../../features/notice/notice-settings";
import { Icon } from "../../shared/ui/icon";
import { useRooms } from "../shell/use-rooms";
import styles from "./pages.module.css";

/** The account, and on phones the rooms that their bar has no place for. */
export function Account() {
  const { t } = useTranslation();
  const more = useRooms().filter((room) => room.wide);
  return (
    <AccountPage
      choices={<NoticeSettings />}
      ways={
        <nav className={styles.more} aria-label={t("nav.moreRooms")}>
          <h2>{t("nav.moreRooms")}</h2>
          {more.map((room) => (
            <Link key={room.to} to={room.to}>
              <Icon of={room.icon} /> {t(room.name)}
            </Link>
          ))}
        </nav>
      }
    />
  );
}
