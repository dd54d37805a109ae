import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { Note } from "../../shared/ui/note";
import { useTitle } from "../../shared/ui/use-title";
import { linkToken } from "./link-token";
import { LinkView } from "./link-view";
import styles from "./login-page.module.css";
import { SignInPanel } from "./sign-in-panel";
import { useSignIn } from "./use-sign-in";

/** `/login`: the page behind a mailed link when one was followed, else the page that sends one. */
export function LoginPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const jwt = useSyncExternalStore(linkToken.subscribe, linkToken.get);
  useTitle(t(jwt ? "account.link.title" : "account.signIn.title"));
  return (
    <div className={styles.page}>
      <div className={styles.card}>
        {jwt ? (
          <LinkView key={jwt} jwt={jwt} onGo={onSignedIn} onAgain={linkToken.drop} />
        ) : (
          <Asking onSignedIn={onSignedIn} />
        )}
      </div>
    </div>
  );
}

function Asking({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const { state, signIn } = useSignIn();
  const session = useSession();
  const signedIn = session.status === "signed-in";
  useEffect(() => {
    if (signedIn) onSignedIn();
  }, [signedIn, onSignedIn]);
  const ended = session.status === "anonymous" && session.why === "ended";
  return (
    <>
      {ended && <Note tone="amber">{t("problem.ended")}</Note>}
      <SignInPanel state={state} signIn={signIn} />
    </>
  );
}
