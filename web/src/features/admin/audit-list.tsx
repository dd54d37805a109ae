import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { exact, near } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import styles from "./people.module.css";
import { auditQuery, type Deed } from "./people-api";

/** What staff did this month. */
export function AuditList() {
  const { t } = useTranslation();
  const audit = useInfiniteQuery(auditQuery);
  const deeds = audit.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.audit} aria-labelledby="audit">
      <h2 id="audit">{t("admin.audit.title")}</h2>
      <p className={styles.small}>{t("admin.audit.lead")}</p>
      {audit.error && <Note tone="amber">{problemWords(ApiProblem.of(audit.error))}</Note>}
      {audit.isSuccess && deeds.length === 0 && <p>{t("admin.audit.empty")}</p>}
      {deeds.length > 0 && (
        <ul className={styles.list}>
          {deeds.map((deed) => (
            <DeedLine key={deed.id} deed={deed} />
          ))}
        </ul>
      )}
      {audit.hasNextPage && (
        <Button
          variant="default"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {t("admin.people.more")}
        </Button>
      )}
    </section>
  );
}

type Said = `admin.audit.${
  | "change"
  | "endSessions"
  | "allowMails"
  | "articleCreate"
  | "articleChange"
  | "articlePublish"
  | "articleUnpublish"
  | "articleDelete"}`;

/** The words for what staff does. */
const said: Record<string, Said> = {
  "user.change": "admin.audit.change",
  "user.end-sessions": "admin.audit.endSessions",
  "user.allow-mails": "admin.audit.allowMails",
  "article.create": "admin.audit.articleCreate",
  "article.change": "admin.audit.articleChange",
  "article.publish": "admin.audit.articlePublish",
  "article.unpublish": "admin.audit.articleUnpublish",
  "article.delete": "admin.audit.articleDelete",
};

function DeedLine({ deed }: { deed: Deed }) {
  const { t } = useTranslation();
  const words = said[deed.deed];
  const what = words ? t(words) : deed.deed;
  return (
    <li className={styles.deed}>
      <span>
        <strong>{deed.whoName ?? `…${deed.who.slice(-12)}`}</strong> {what}{" "}
        <strong>{deed.aboutName ?? `…${deed.about.slice(-12)}`}</strong>
        {deed.change && <span className={styles.small}> → {deed.change}</span>}
      </span>
      <time className={styles.small} dateTime={deed.at} title={exact(deed.at)}>
        {near(deed.at)}
      </time>
    </li>
  );
}
