import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../../shared/http/api-problem";
import { clock } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useSeconds } from "../../shared/ui/use-seconds";
import styles from "./account.module.css";
import type { Way } from "./attempts";
import { looksLikeMail, looksLikePhone } from "./mask";
import type { Coded } from "./proof-state";
import type { useProof } from "./use-proof";

type Proof = ReturnType<typeof useProof>;

/** The new address or number; a code goes there. */
export function AskForm({ way, proof, onCancel }: { way: Way; proof: Proof; onCancel: () => void }) {
  const { t } = useTranslation();
  const { state } = proof;
  const [address, setAddress] = useState(state.at === "ask" ? state.address : "");
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const mail = way === "email";
  const problem = state.at === "ask" ? state.problem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fine = mail ? looksLikeMail(address) : looksLikePhone(address);
    setWrong(fine ? undefined : t(mail ? "account.signIn.emailWrong" : "account.signIn.phoneWrong"));
    if (!fine) return field.current?.focus();
    proof.ask(mail ? address.trim() : address.replace(/[\s()/-]/g, ""));
  };
  return (
    <form className={styles.proof} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        label={t(mail ? "account.ways.newEmail" : "account.ways.newPhone")}
        description={t(mail ? "account.ways.newEmailHelp" : "account.ways.newPhoneHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        type={mail ? "email" : "tel"}
        name={mail ? "email" : "tel"}
        autoComplete={mail ? "email" : "tel"}
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={wrong ?? problem?.field(way)}
      />
      <Said problem={problem} way={way} />
      <div className={styles.row}>
        <Button type="submit" loading={proof.busy}>
          {t("account.ways.send")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The code that came there. */
export function CodeForm({ state, way, proof }: { state: Coded; way: Way; proof: Proof }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [short, setShort] = useState(false);
  const wait = useSeconds(state.resendAt);
  const over = useSeconds(state.expiresAt) === 0;
  const left = state.problem?.triesLeft;
  const digits = code.replace(/\D/g, "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(digits.length !== 6);
    if (digits.length === 6) proof.bring(state.address, digits);
  };
  if (over) return <Over onAgain={proof.again} />;
  return (
    <form className={styles.proof} onSubmit={submit} noValidate>
      <p role="status">
        {t(way === "email" ? "account.signIn.sentMail" : "account.signIn.sentText", {
          address: state.address,
        })}
        . {t("account.ways.goodUntil", { time: clock(new Date(state.expiresAt).toISOString()) })}
      </p>
      <TextInput
        label={t("account.ways.code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={
          short
            ? t("account.link.codeShort")
            : left !== undefined && t("account.link.codeWrong", { count: left })
        }
      />
      {left === undefined && <Said problem={state.problem} way={way} />}
      <div className={styles.row}>
        <Button type="submit" loading={proof.busy}>
          {t("account.ways.prove")}
        </Button>
        <Button variant="default" disabled={wait > 0 || proof.busy} onClick={() => proof.ask(state.address)}>
          {wait > 0 ? t("account.signIn.resendIn", { seconds: wait }) : t("account.signIn.resend")}
        </Button>
        <Button variant="subtle" color="muted" onClick={proof.again}>
          {t(way === "email" ? "account.signIn.change" : "account.ways.otherPhone")}
        </Button>
      </div>
    </form>
  );
}

function Over({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.proof}>
      <Note tone="amber" alert>
        {t("account.ways.over")}
      </Note>
      <div className={styles.row}>
        <Button onClick={onAgain}>{t("account.ways.newCode")}</Button>
      </div>
    </div>
  );
}

function Said({ problem, way }: { problem: ApiProblem | undefined; way: Way }) {
  const { t } = useTranslation();
  if (!problem || problem.field(way)) return null;
  const words = () => {
    if (problem.triesLeft === 0) return t("account.ways.closed");
    return problem.reason === "taken" ? t("account.ways.taken") : problemWords(problem);
  };
  return (
    <Note tone="amber" alert>
      {words()}
    </Note>
  );
}
