import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { clock } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useSeconds } from "../../shared/ui/use-seconds";
import { mailboxes, masked } from "./mask";
import type { SignIn } from "./sign-in";
import type { Sent } from "./sign-in-state";
import { Step } from "./step";
import styles from "./step.module.css";

/** The waiting window: where the link went, the code, and what can be done meanwhile. */
export function SentPanel({ state, signIn }: { state: Sent; signIn: SignIn }) {
  const { t } = useTranslation();
  const { address, way, code, expiresAt } = state.attempt;
  const title = t(way === "email" ? "account.signIn.sentMail" : "account.signIn.sentText", {
    address: masked(address),
  });
  return (
    <Step title={title} text={t("account.signIn.sentHint")} live>
      <div className={styles.code}>
        <span className={styles.small}>{t("account.signIn.code")}</span>
        <output
          className={styles.digits}
          aria-label={`${t("account.signIn.code")} ${code.split("").join(" ")}`}
        >
          {code.slice(0, 3)} {code.slice(3)}
        </output>
        <span className={styles.small}>{t("account.signIn.codeHint")}</span>
      </div>
      {way === "email" && <Mailboxes address={address} />}
      {state.problem && (
        <Note tone="amber" alert>
          {problemWords(state.problem)}
        </Note>
      )}
      {state.resent && <Note>{t("account.signIn.resent")}</Note>}
      <div className={styles.row}>
        <Resend state={state} signIn={signIn} />
        <Button variant="subtle" color="muted" onClick={signIn.change}>
          {t("account.signIn.change")}
        </Button>
      </div>
      <p className={styles.small}>{t("account.signIn.expiresAt", { time: clock(expiresAt) })}</p>
    </Step>
  );
}

function Mailboxes({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      {mailboxes(address).map(({ name, url }) => (
        <Button key={url} component="a" href={url} target="_blank" rel="noreferrer" variant="light">
          {t("account.signIn.openMail")}: {name}
        </Button>
      ))}
    </div>
  );
}

function Resend({ state, signIn }: { state: Sent; signIn: SignIn }) {
  const { t } = useTranslation();
  const seconds = useSeconds(state.resendAt);
  return (
    <Button
      variant="default"
      loading={state.resending}
      disabled={seconds > 0}
      onClick={() => void signIn.resend()}
    >
      {seconds > 0 ? t("account.signIn.resendIn", { seconds }) : t("account.signIn.resend")}
    </Button>
  );
}
