import { Button, Loader } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { refresher } from "../../shared/http/http";
import { useSession } from "../../shared/http/use-session";
import { never } from "../../shared/never";
import { problemWords } from "../../shared/ui/problem-words";
import { claim, finish, leave, userQuery } from "./api";
import { LinkChoice } from "./link-choice";
import { LinkPage, type LinkState } from "./link-state";
import { makeSecret } from "./secrets";
import { Step } from "./step";

const world = {
  finish,
  claim,
  signedIn: ({ token, expiresAt }: { token: string; expiresAt: string }) =>
    refresher.signedIn(token, expiresAt),
  secret: makeSecret,
};

/** What opens behind a mailed link. */
export function LinkView({ jwt, onGo, onAgain }: { jwt: string; onGo: () => void; onAgain: () => void }) {
  const page = useMemo(() => new LinkPage(jwt, world), [jwt]);
  const state = useSyncExternalStore(page.subscribe, page.get);
  const session = useSession();
  const known = session.status !== "unknown";
  useEffect(() => {
    if (known) void page.read();
  }, [page, known]);
  const other = useOtherAccount(state);
  if (other) return <OtherAccount who={other} onLeft={() => void page.read()} />;
  return <LinkStep state={state} page={page} onGo={onGo} onAgain={onAgain} />;
}

/** Who is signed in here, when it is not the account that the link is for. */
function useOtherAccount(state: LinkState): string | undefined {
  const { t } = useTranslation();
  const signedIn = useSession().status === "signed-in";
  const asked = state.at === "choose" ? state.choice.account : undefined;
  const user = useQuery({ ...userQuery, enabled: signedIn && asked !== undefined });
  if (state.at === "other-account") return user.data?.email ?? t("account.link.otherAccountUnnamed");
  const mine = user.data?.email;
  if (!signedIn || !asked || !mine || asked.includes("•") || asked.includes("*")) return undefined;
  return mine.toLowerCase() === asked.toLowerCase() ? undefined : mine;
}

function OtherAccount({ who, onLeft }: { who: string; onLeft: () => void }) {
  const { t } = useTranslation();
  const leaving = useMutation({
    mutationFn: leave,
    onSettled: () => {
      refresher.over("left");
      onLeft();
    },
  });
  return (
    <Step title={t("account.link.otherAccount")} text={t("account.link.otherAccountText", { who })}>
      <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {t("account.link.leave")}
      </Button>
    </Step>
  );
}

interface LinkStepProps {
  state: LinkState;
  page: LinkPage;
  onGo: () => void;
  onAgain: () => void;
}

function LinkStep({ state, page, onGo, onAgain }: LinkStepProps) {
  const { t } = useTranslation();
  switch (state.at) {
    case "reading":
      return (
        <Step title={t("account.link.reading")} live>
          <Loader size="sm" type="dots" aria-label={t("account.link.reading")} />
        </Step>
      );
    case "choose":
      return <LinkChoice state={state} page={page} />;
    case "other-account":
      return null;
    case "sent":
      return <Step title={t("account.link.sent")} text={t("account.link.sentText")} live />;
    case "signed-in":
      return (
        <Step title={t("account.link.signedIn")} text={t("account.link.signedInText")} live>
          <Button onClick={onGo}>{t("account.link.go")}</Button>
        </Step>
      );
    case "failed":
      return <Failed state={state} onRetry={() => void page.read()} onAgain={onAgain} />;
    default:
      return never(state);
  }
}

function Failed({
  state,
  onRetry,
  onAgain,
}: {
  state: Extract<LinkState, { at: "failed" }>;
  onRetry: () => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const { problem } = state;
  const spent = problem.status === 409;
  const gone = problem.status === 404 || problem.status === 400 || problem.status === 422;
  if (!spent && !gone) {
    return (
      <Step title={t("account.link.title")} text={problemWords(problem)} live>
        <Button onClick={onRetry}>{t("tryAgain")}</Button>
      </Step>
    );
  }
  return (
    <Step
      title={t(spent ? "account.link.spent" : "account.link.gone")}
      text={t(spent ? "account.link.spentText" : "account.link.goneText")}
      live
    >
      <Button onClick={onAgain}>{t("account.link.again")}</Button>
    </Step>
  );
}
