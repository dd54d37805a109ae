import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { Trouble } from "../../shared/ui/trouble";
import { useTitle } from "../../shared/ui/use-title";
import { type Preview, previewQuery } from "./api";
import { Coming } from "./coming";
import styles from "./invite.module.css";
import { inviteToken } from "./invite-token";
import { overWords } from "./over-words";

interface InvitePageProps {
  signedIn: boolean;
  /** Ways on: to sign in and back here, to one's own links. */
  signIn: ReactNode;
  links: ReactNode;
  onIn: (chatId: string) => void;
}

/** `/i`: whom a link leads to, what it asks, and the way in. Looking uses nothing up. */
export function InvitePage({ signedIn, signIn, links, onIn }: InvitePageProps) {
  const { t } = useTranslation();
  const token = useSyncExternalStore(inviteToken.subscribe, inviteToken.get);
  const preview = useQuery({ ...previewQuery(token ?? ""), enabled: token !== undefined });
  const host = preview.data?.host ?? "";
  const title = host ? t("invite.hello.title", { host }) : t("invite.hello.titleNobody");
  useTitle(title);
  if (!token) return <Trouble title={t("invite.hello.titleNobody")} text={t("invite.hello.noToken")} />;
  if (preview.isPending) return <Waiting />;
  if (preview.error)
    return <Over problem={ApiProblem.of(preview.error)} again={() => void preview.refetch()} />;
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.lead}>{t("invite.hello.lead", { host })}</p>
      <WayIn {...{ token, preview: preview.data, signedIn, signIn, links, onIn }} />
    </div>
  );
}

function WayIn({ token, preview, ...ways }: InvitePageProps & { token: string; preview: Preview }) {
  const { t } = useTranslation();
  if (preview.own)
    return (
      <>
        <p>{t("invite.hello.own")}</p>
        <div className={styles.row}>{ways.links}</div>
      </>
    );
  if (preview.requireLogin && !ways.signedIn)
    return (
      <>
        <p>{t("invite.hello.signInFirst", { host: preview.host })}</p>
        <div className={styles.row}>{ways.signIn}</div>
      </>
    );
  return <Coming token={token} preview={preview} signedIn={ways.signedIn} onIn={ways.onIn} />;
}

function Over({ problem, again }: { problem: ApiProblem; again: () => void }) {
  const { t } = useTranslation();
  const words = overWords(problem);
  return (
    <Trouble title={t("invite.hello.overTitle")} text={words ?? problemWords(problem)}>
      {!words && <Button onClick={again}>{t("tryAgain")}</Button>}
    </Trouble>
  );
}

function Waiting() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton height={36} width="70%" />
      <Skeleton height={20} />
      <Skeleton height={20} width="80%" />
    </div>
  );
}
