import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ModelNotice } from "../../features/basel/model-notice";
import { linksQuery } from "../../features/invite/api";
import styles from "../../features/invite/invite.module.css";
import { overWords } from "../../features/invite/over-words";
import { useEntry } from "../../features/invite/use-entry";
import { JobFit } from "../../features/persona/job-fit";
import { statusOf } from "../../features/persona/status-of";
import { Suggestions } from "../../features/persona/suggestions";
import chat from "../../features/talk/chat.module.css";
import { ChatView } from "../../features/talk/chat-view";
import { useTalk } from "../../features/talk/use-talk";
import type { ApiProblem } from "../../shared/http/api-problem";
import { useSession } from "../../shared/http/use-session";
import type { Chat } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
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

const FEW = 2;

function Conversation({ chatId, problem }: { chatId: string; problem: ApiProblem | undefined }) {
  const { t } = useTranslation();
  const { talk, state } = useTalk(chatId);
  if (problem && state.messages.length === 0) return <Over problem={problem} chatId={chatId} />;
  const end = closing(state.chat);
  const closed = problem ? (overWords(problem) ?? problemWords(problem)) : end && t(end);
  const visitor = state.chat?.visit?.role === "visitor";
  const host = state.chat?.visit?.role === "host";
  const asked = state.messages.filter((message) => message.role === "person").length;
  return (
    <ChatView
      talk={talk}
      state={state}
      head={
        host ? (
          <HostHead chat={state.chat} />
        ) : (
          <Head chat={state.chat} chatId={chatId}>
            {visitor && !closed && <JobFit onSend={(text) => talk.say(text)} />}
          </Head>
        )
      }
      notes={() => null}
      above={
        visitor &&
        !closed &&
        asked < FEW && <Suggestions chatId={chatId} onAsk={(question) => talk.say(question)} />
      }
      placeholder={t("persona.visitor.placeholder")}
      reads={host ? t("persona.visits.visitorSaid") : undefined}
      closed={
        closed && (
          <div className={styles.closed} role="status">
            <p>{closed}</p>
          </div>
        )
      }
    />
  );
}

/** Why nothing more can be said here by this reader, if so. */
function closing(now: Chat | undefined) {
  if (now?.visit?.role === "host") return "invite.visit.host";
  if (now?.status === "finished") return "invite.visit.finished";
  return now?.status === "paused" ? "invite.visit.paused" : undefined;
}

function Head({
  chat: now,
  chatId,
  children,
}: {
  chat: Chat | undefined;
  chatId: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const guest = useSession().status === "guest";
  return (
    <header className={chat.head} data-wordy>
      <h1 className={chat.title}>{t("persona.visitor.title")}</h1>
      <p className={chat.sub}>
        <span>{t("persona.visitor.sub")}</span>
        <ModelNotice model={now?.model} link={<Link to={paths.settings}>{t("practice.link")}</Link>} />
      </p>
      <div className={chat.headTools} data-print="hide">
        {children}
        {guest && <SignIn chatId={chatId}>{t("invite.visit.keep")}</SignIn>}
      </div>
    </header>
  );
}

/** Over what a host reads along: where the others are, and whether this one goes on. */
function HostHead({ chat: now }: { chat: Chat | undefined }) {
  const { t } = useTranslation();
  const label = useQuery(linksQuery).data?.find((link) => link.id === now?.visit?.inviteId)?.label;
  return (
    <header className={chat.head}>
      <h1 className={chat.title}>{label || t("persona.visits.visitorSaid")}</h1>
      <p className={chat.sub}>
        <Link to={paths.visitors}>
          <Icon of={ChevronLeft} size={14} /> {t("persona.visits.back")}
        </Link>
        {now && <span>{t(`persona.visits.status.${statusOf(now)}`)}</span>}
      </p>
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
