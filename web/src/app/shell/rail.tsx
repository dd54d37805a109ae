import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../shared/ui/icon";
import { paths } from "../paths";
import { Appearance } from "./appearance";
import { Mark } from "./mark";
import styles from "./shell.module.css";
import { useRooms } from "./use-rooms";

/** The rooms: a rail at the left, a bar at the bottom on phones. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const rooms = useRooms();
  return (
    <nav className={styles.rail} aria-label={t("nav.label")} data-print="hide">
      <Link to={paths.basel} className={styles.brand} aria-label={t("app")}>
        <Mark />
        <span>{t("app")}</span>
      </Link>
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.to} data-wide={room.wide}>
            <Link to={room.to} className={styles.room} activeProps={{ "aria-current": "page" }}>
              <Icon of={room.icon} size={20} />
              <span className={styles.long}>{t(room.name)}</span>
              <span className={styles.short} aria-hidden>
                {t(room.short)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <button type="button" className={styles.room} onClick={onSearch}>
          <Icon of={Search} size={20} />
          <span className={styles.long}>{t("spotlight.open")}</span>
        </button>
        <Appearance signedIn />
      </div>
    </nav>
  );
}
