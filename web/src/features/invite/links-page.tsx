import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { useTitle } from "../../shared/ui/use-title";
import { linksQuery } from "./api";
import styles from "./invite.module.css";
import { LinkCard } from "./link-card";
import { NewLinkForm } from "./new-link";

interface LinksPageProps {
  /** The way to all visitors, and to what they asked in vain. */
  visitors: ReactNode;
  /** The way to a visitor's conversation. */
  read: (chatId: string) => ReactNode;
}

/** The links that the person made, a card for each. */
export function LinksPage({ read, visitors }: LinksPageProps) {
  const { t } = useTranslation();
  useTitle(t("invite.title"));
  const links = useQuery(linksQuery);
  const [making, setMaking] = useState(false);
  const made = () => {
    setMaking(false);
    toast(t("invite.made"));
  };
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1>{t("invite.title")}</h1>
        {!making && <Button onClick={() => setMaking(true)}>{t("invite.new")}</Button>}
      </div>
      <p className={styles.lead}>{t("invite.lead")}</p>
      {visitors}
      {making && <NewLinkForm onMade={made} onCancel={() => setMaking(false)} />}
      {links.isPending && <Skeleton height={130} radius="md" />}
      {links.error && <Note tone="amber">{problemWords(ApiProblem.of(links.error))}</Note>}
      {links.data?.length === 0 && !making && <p>{t("invite.empty")}</p>}
      {links.data && links.data.length > 0 && (
        <ul className={styles.list}>
          {links.data.map((link) => (
            <li key={link.id}>
              <LinkCard link={link} read={read} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
