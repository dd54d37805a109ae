import { Button, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import type { Notice } from "../../shared/socket/things";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import styles from "./notice.module.css";
import { NoticeList } from "./notice-list";
import { notices as inPages, unreadOf } from "./pages";
import { useMarkRead, useNotices } from "./use-notices";

interface NoticesPageProps {
  onOpen: (path: string) => void;
  settingsPath: string;
}

/** Everything that was told, under its days. */
export function NoticesPage({ onOpen, settingsPath }: NoticesPageProps) {
  const { t } = useTranslation();
  useTitle(t("notice.title"));
  const found = useNotices();
  const mark = useMarkRead();
  const all = found.data ? inPages(found.data) : [];
  const newest = all[0];
  const open = (notice: Notice) => {
    mark.one(notice);
    onOpen(notice.path);
  };
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1>{t("notice.title")}</h1>
        {newest && unreadOf(found.data) > 0 && (
          <Button variant="default" onClick={() => mark.all(newest.id)}>
            {t("notice.readAll")}
          </Button>
        )}
      </div>
      <p className={styles.lead}>
        {t("notice.lead")} <a href={settingsPath}>{t("notice.choose")}</a>
      </p>
      {found.isPending && <Skeleton height={130} radius="md" />}
      {found.error && <Note tone="amber">{problemWords(ApiProblem.of(found.error))}</Note>}
      {found.data && all.length === 0 && <p>{t("notice.empty")}</p>}
      <NoticeList notices={all} onOpen={open} />
      {found.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t("notice.more")}
          </Button>
        </div>
      )}
    </div>
  );
}
