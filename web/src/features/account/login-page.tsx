import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { Note } from "../../shared/ui/note";
import { useTitle } from "../../shared/ui/use-title";
import { Entrance } from "./entrance";
import { linkToken } from "./link-token";
import { LinkView } from "./link-view";
import styles from "./login-page.module.css";

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
  const session = useSession();
  const signedIn = session.status === "signed-in";
  useEffect(() => {
    if (signedIn) onSignedIn();
  }, [signedIn, onSignedIn]);
  const ended = session.status === "anonymous" && session.why === "ended";
  return (
    <>
      {ended && <Note tone="amber">{t("problem.ended")}</Note>}
      <Entrance />
    </>
  );
}
