import { Button, Popover } from "@mantine/core";
import { Bell as BellIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import styles from "./notice.module.css";
import { NoticeList } from "./notice-list";
import { notices as inPages, unreadOf } from "./pages";
import { useMarkRead, useNoticeNews, useNotices } from "./use-notices";

const SHOWN = 6;

interface BellProps {
  /** Where all of them are. */
  allPath: string;
  onOpen: (path: string) => void;
}

/** How many notices wait, and the newest of them; what comes while the page is open is said politely. */
export function Bell({ allPath, onOpen }: BellProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const newest = useNoticeNews();
  const found = useNotices();
  const unread = unreadOf(found.data);
  const go = (path: string) => {
    setOpen(false);
    onOpen(path);
  };
  const name =
    unread > 0 ? `${t("notice.bell")}, ${t("notice.unread", { count: unread })}` : t("notice.bell");
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        width={380}
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <button type="button" className={styles.bell} aria-label={name} onClick={() => setOpen(!open)}>
            <Icon of={BellIcon} size={20} />
            {unread > 0 && (
              <span className={styles.badge} aria-hidden>
                {unread > 99 ? "99+" : unread}
              </span>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown ?? ""} aria-label={t("notice.title")}>
          <Newest shown={found.data ? inPages(found.data).slice(0, SHOWN) : []} unread={unread} onOpen={go} />
          <div className={styles.foot}>
            <Button variant="subtle" size="compact-md" onClick={() => go(allPath)}>
              {t("notice.all")}
            </Button>
          </div>
        </Popover.Dropdown>
      </Popover>
      <div className={styles.said} role="status" aria-live="polite">
        {newest && t("notice.arrived", { title: newest })}
      </div>
    </>
  );
}

interface NewestProps {
  shown: readonly Notice[];
  unread: number;
  onOpen: (path: string) => void;
}

function Newest({ shown, unread, onOpen }: NewestProps) {
  const { t } = useTranslation();
  const mark = useMarkRead();
  const first = shown[0];
  if (!first) return <p className={styles.empty}>{t("notice.empty")}</p>;
  const open = (notice: Notice) => {
    mark.one(notice);
    onOpen(notice.path);
  };
  return (
    <>
      {unread > 0 && (
        <Button
          variant="subtle"
          size="compact-md"
          className={styles.readAll ?? ""}
          onClick={() => mark.all(first.id)}
        >
          {t("notice.readAll")}
        </Button>
      )}
      <NoticeList notices={shown} onOpen={open} />
    </>
  );
}
