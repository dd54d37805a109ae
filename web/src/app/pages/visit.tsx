import { Button, Skeleton } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ModelNotice } from "../../features/basel/model-notice";
import styles from "../../features/invite/invite.module.css";
import { overWords } from "../../features/invite/over-words";
import { useEntry } from "../../features/invite/use-entry";
import chat from "../../features/talk/chat.module.css";
import { ChatView } from "../../features/talk/chat-view";
import { useTalk } from "../../features/talk/use-talk";
import type { ApiProblem } from "../../shared/http/api-problem";
import { useSession } from "../../shared/http/use-session";
import type { Chat } from "../../shared/socket/things";
import { problemWords } from "../../shared/ui/problem-words";
import { Trouble } from "../../shared/ui/trouble";
import { useTitle } from "../../shared/ui/use-title";
import { paths } from "../paths";
import page from "./pages.module.css";

const route = getRouteApi("/visit/$chatId");

/** A conversation that a link led to, for the visitor who talks and for the host who reads along. */
export function Visit() {
  const { t } = useTranslation();
  const { chatId } = route.useParams();
  const entry = useEntry(chatId);
  useTitle(t("invite.visit.title"));
  if (entry.at === "entering") return <Waiting />;
  return (
    <Conversation key={chatId} chatId={chatId} problem={entry.at === "over" ? entry.problem : undefined} />
  );
}

function Conversation({ chatId, problem }: { chatId: string; problem: ApiProblem | undefined }) {
  const { t } = useTranslation();
  const { talk, state } = useTalk(chatId);
  if (problem && state.messages.length === 0) return <Over problem={problem} chatId={chatId} />;
  const closed = problem ? <p>{overWords(problem) ?? problemWords(problem)}</p> : closing(state.chat, t);
  return (
    <ChatView
      talk={talk}
      state={state}
      head={<Head chat={state.chat} chatId={chatId} />}
      notes={() => null}
      closed={
        closed && (
          <div className={styles.closed} role="status">
            {closed}
          </div>
        )
      }
    />
  );
}

/** Why nothing more can be said here by this reader, if so. */
function closing(now: Chat | undefined, t: ReturnType<typeof useTranslation>["t"]): ReactNode {
  if (now?.visit?.role === "host") return <p>{t("invite.visit.host")}</p>;
  if (now?.status === "finished") return <p>{t("invite.visit.finished")}</p>;
  return now?.status === "paused" ? <p>{t("invite.visit.paused")}</p> : undefined;
}

function Head({ chat: now, chatId }: { chat: Chat | undefined; chatId: string }) {
  const { t } = useTranslation();
  const guest = useSession().status === "guest";
  return (
    <header className={chat.head}>
      <h1 className={chat.title}>{now?.title || t("invite.visit.title")}</h1>
      <p className={chat.sub}>
        <span>{t("invite.visit.sub")}</span>
        <ModelNotice model={now?.model} link={<Link to={paths.settings}>{t("practice.link")}</Link>} />
      </p>
      {guest && (
        <div className={chat.headTools} data-print="hide">
          <SignIn chatId={chatId}>{t("invite.visit.keep")}</SignIn>
        </div>
      )}
    </header>
  );
}

/** To the sign-in and back: the account then takes the conversation along. */
function SignIn({ chatId, children }: { chatId: string; children: ReactNode }) {
  const navigate = useNavigate();
  const go = () => void navigate({ to: paths.login, search: { next: `/visit/${chatId}` } });
  return (
    <Button variant="default" onClick={go}>
      {children}
    </Button>
  );
}

function Over({ problem, chatId }: { problem: ApiProblem; chatId: string }) {
  const { t } = useTranslation();
  return (
    <Trouble title={t("invite.visit.overTitle")} text={overWords(problem) ?? problemWords(problem)}>
      <p>{t("invite.visit.again")}</p>
      <SignIn chatId={chatId}>{t("invite.hello.signIn")}</SignIn>
    </Trouble>
  );
}

function Waiting() {
  return (
    <div className={page.page} aria-busy="true">
      <Skeleton height={36} width="60%" />
      <Skeleton height={20} />
    </div>
  );
}
