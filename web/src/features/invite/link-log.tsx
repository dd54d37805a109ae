import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { exact, near } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { type Link, logQuery, type Use } from "./api";
import styles from "./invite.module.css";

/** Who came by a link, when, and with what. */
export function LinkLog({ link, read }: { link: Link; read: (chatId: string) => ReactNode }) {
  const { t } = useTranslation();
  const log = useQuery({ ...logQuery(link.id), staleTime: 0 });
  if (log.isPending) return <Skeleton height={44} radius="md" />;
  if (log.error) return <Note tone="amber">{problemWords(ApiProblem.of(log.error))}</Note>;
  if (log.data.length === 0) return <p className={styles.small}>{t("invite.logNone")}</p>;
  return (
    <ul className={styles.log} aria-label={t("invite.log")}>
      {log.data.map((use) => (
        <Visit key={use.chatId} use={use} read={read} />
      ))}
    </ul>
  );
}

function Visit({ use, read }: { use: Use; read: (chatId: string) => ReactNode }) {
  const { t } = useTranslation();
  const names = [use.name, use.accountName].filter(Boolean);
  const more = [use.company, use.email, use.accountEmail].filter(Boolean);
  return (
    <li>
      <div>
        <strong>{names[0] ?? t("invite.guest")}</strong>
        <p className={styles.small}>
          {[...more, use.browser, use.place].filter(Boolean).join(" · ")}
          {" · "}
          <time dateTime={use.at} title={exact(use.at)}>
            {near(use.at)}
          </time>
        </p>
      </div>
      {read(use.chatId)}
    </li>
  );
}
