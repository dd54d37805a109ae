import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { linksQuery } from "../../features/invite/api";
import { OpenQuestions } from "../../features/persona/open-questions";
import persona from "../../features/persona/persona.module.css";
import { statusOf } from "../../features/persona/status-of";
import { chatsQuery } from "../../features/talk/api";
import { ApiProblem } from "../../shared/http/api-problem";
import { exact } from "../../shared/i18n/moments";
import type { Chat } from "../../shared/socket/things";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { paths } from "../paths";
import styles from "./pages.module.css";

/** What visitors asked in vain, and their conversations, to read along live and afterwards. */
export function Visitors() {
  const { t } = useTranslation();
  useTitle(t("persona.visits.title"));
  return (
    <div className={styles.page}>
      <h1>{t("persona.visits.title")}</h1>
      <p className={styles.lead}>{t("persona.visits.lead")}</p>
      <h2>{t("persona.questions.title")}</h2>
      <p className={persona.quiet}>{t("persona.questions.lead")}</p>
      <OpenQuestions
        way={(question) => (
          <Button
            component={Link}
            variant="default"
            to={question.state === "open" ? paths.basel : paths.knows}
          >
            {t(question.state === "open" ? "persona.questions.interview" : "persona.questions.facts")}
          </Button>
        )}
        place={(chatId) => (
          <Link to={paths.visit} params={{ chatId }}>
            {t("persona.questions.show")}
          </Link>
        )}
      />
      <h2>{t("persona.visits.conversations")}</h2>
      <Conversations />
    </div>
  );
}

function Conversations() {
  const { t } = useTranslation();
  const chats = useQuery(chatsQuery);
  if (chats.isPending) return <Skeleton height={64} />;
  if (chats.error) return <Note tone="amber">{problemWords(ApiProblem.of(chats.error))}</Note>;
  const visits = chats.data.filter((chat) => chat.visit?.role === "host");
  if (visits.length === 0) return <p className={persona.quiet}>{t("persona.visits.none")}</p>;
  return (
    <ul className={persona.cards}>
      {visits.map((chat) => (
        <li key={chat.id} className={persona.card}>
          <Row chat={chat} />
        </li>
      ))}
    </ul>
  );
}

function Row({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const label = useQuery(linksQuery).data?.find((link) => link.id === chat.visit?.inviteId)?.label;
  return (
    <>
      <Link to={paths.visit} params={{ chatId: chat.id }} className={persona.question}>
        {label || t("persona.visits.visitorSaid")}
      </Link>
      <p className={persona.state}>
        <span>{t(`persona.visits.status.${statusOf(chat)}`)}</span>
        {chat.updatedAt && <time dateTime={chat.updatedAt}>{exact(chat.updatedAt)}</time>}
        {chat.unread ? (
          <span className={persona.mark}>{t("persona.visits.unread", { count: chat.unread })}</span>
        ) : null}
      </p>
    </>
  );
}
