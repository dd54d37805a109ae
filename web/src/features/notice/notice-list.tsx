import { useTranslation } from "react-i18next";
import { clock, dayKey, dayName, exact } from "../../shared/i18n/moments";
import type { Notice } from "../../shared/socket/things";
import styles from "./notice.module.css";
import { byDay } from "./pages";

const DAY = 86_400_000;

interface NoticeListProps {
  notices: readonly Notice[];
  /** Called with the notice whose page is gone to. */
  onOpen: (notice: Notice) => void;
}

/** Notices under their days; each leads to what it is about. */
export function NoticeList({ notices, onOpen }: NoticeListProps) {
  return byDay(notices, dayKey).map(([day, ones]) => (
    <div key={day} className={styles.group}>
      <h2 className={styles.day}>
        <DayName at={ones[0]?.createdAt ?? ""} />
      </h2>
      <ul className={styles.list}>
        {ones.map((one) => (
          <NoticeRow key={one.id} notice={one} onOpen={() => onOpen(one)} />
        ))}
      </ul>
    </div>
  ));
}

function DayName({ at }: { at: string }) {
  const { t } = useTranslation();
  const key = dayKey(at);
  if (key === dayKey(new Date().toISOString())) return t("notice.today");
  if (key === dayKey(new Date(Date.now() - DAY).toISOString())) return t("notice.yesterday");
  return dayName(at);
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useTranslation();
  const inside = /^\/(?![/\\])/.test(notice.path) ? notice.path : "/";
  return (
    <li>
      <a
        className={styles.notice}
        href={inside}
        data-unread={!notice.read || undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <span className={styles.dot} aria-hidden />
        <span className={styles.words}>
          <span className={styles.name}>
            {!notice.read && <span className={styles.said}>{t("notice.isNew")}: </span>}
            {notice.title}
          </span>
          {notice.text && <span className={styles.text}>{notice.text}</span>}
        </span>
        <time className={styles.when} dateTime={notice.createdAt} title={exact(notice.createdAt)}>
          {clock(notice.createdAt)}
        </time>
      </a>
    </li>
  );
}
