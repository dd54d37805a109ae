import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { useTitle } from "../../shared/ui/use-title";
import { paths } from "../paths";
import { Excerpt } from "./excerpt";
import styles from "./welcome.module.css";

const SignInModal = lazy(() =>
  import("../../features/account/sign-in-modal").then((module) => ({ default: module.SignInModal })),
);

const FOR = ["candidate", "recruiter", "team"] as const;

/** Who arrives sees one promise, one button, and how it sounds. */
export function WelcomePage() {
  const { t } = useTranslation();
  useTitle(t("app"));
  return (
    <div className={styles.welcome}>
      <section className={styles.claim}>
        <h1>{t("welcome.claim")}</h1>
        <p>{t("welcome.lead")}</p>
        <Begin />
        <p className={styles.fine}>{t("welcome.fine")}</p>
      </section>
      <Excerpt />
      <dl className={styles.who}>
        {FOR.map((who) => (
          <div key={who}>
            <dt>{t(`welcome.${who}`)}</dt>
            <dd>{t(`welcome.${who}Text`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Begin() {
  const { t } = useTranslation();
  const signedIn = useSession().status === "signed-in";
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const go = useCallback(() => void navigate({ to: paths.basel }), [navigate]);
  if (signedIn && !asking) {
    return (
      <Button component={Link} to={paths.basel} size="lg" className={styles.button ?? ""}>
        {t("welcome.toBasel")}
      </Button>
    );
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button size="lg" className={styles.button ?? ""} onClick={() => setAsking(true)}>
          {t("welcome.start")}
        </Button>
        <Button size="lg" variant="subtle" component={Link} to={paths.login}>
          {t("welcome.signIn")}
        </Button>
      </div>
      <Suspense>{asking && <SignInModal opened onClose={() => setAsking(false)} onSignedIn={go} />}</Suspense>
    </>
  );
}
