import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { language } from "../../shared/i18n/i18n";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { looksLikeMail } from "./mask";
import { forgotPassword, register, signInWithPassword } from "./password-api";
import { longEnough, PasswordField } from "./password-field";
import { Step } from "./step";
import styles from "./step.module.css";

type Mode = "in" | "register" | "forgot";

/** Signing in with a password, registering with one, and forgetting it. */
export function PasswordPanel({ onLink }: { onLink: () => void }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>("in");
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  if (sent)
    return (
      <Step title={t("account.password.sent")} text={t(`account.password.sentText.${mode}`, { email })} live>
        <Button variant="default" onClick={() => setSent(false)}>
          {t("account.password.back")}
        </Button>
      </Step>
    );
  const turn = (next: Mode) => () => setMode(next);
  return (
    <Step title={t(`account.password.title.${mode}`)} text={t(`account.password.lead.${mode}`)}>
      <PasswordForm key={mode} mode={mode} email={email} onEmail={setEmail} onSent={() => setSent(true)} />
      <div className={styles.row}>
        {mode !== "in" && (
          <Button variant="subtle" color="muted" onClick={turn("in")}>
            {t("account.password.have")}
          </Button>
        )}
        {mode !== "register" && (
          <Button variant="subtle" color="muted" onClick={turn("register")}>
            {t("account.password.new")}
          </Button>
        )}
        {mode !== "forgot" && (
          <Button variant="subtle" color="muted" onClick={turn("forgot")}>
            {t("account.password.forgot")}
          </Button>
        )}
        <Button variant="subtle" color="muted" onClick={onLink}>
          {t("account.password.link")}
        </Button>
      </div>
    </Step>
  );
}

interface PasswordFormProps {
  mode: Mode;
  email: string;
  onEmail: (email: string) => void;
  onSent: () => void;
}

async function ask(mode: Mode, email: string, secret: string): Promise<void> {
  if (mode === "in") return signInWithPassword(email, secret);
  return mode === "register" ? register(email, secret, language()) : forgotPassword(email);
}

function PasswordForm({ mode, email, onEmail, onSent }: PasswordFormProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState("");
  const [tried, setTried] = useState(false);
  const asking = useMutation({
    mutationFn: () => ask(mode, email.trim(), secret),
    onSuccess: () => {
      if (mode !== "in") onSent();
    },
  });
  const problem = asking.error ? ApiProblem.of(asking.error) : undefined;
  const found = faults(mode, email, secret);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!found.email && !found.password) asking.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t("account.signIn.email")}
        type="email"
        name="email"
        autoComplete={mode === "in" ? "username" : "email"}
        autoCapitalize="off"
        spellCheck={false}
        size="lg"
        autoFocus
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
        error={
          tried && found.email
            ? t("account.signIn.emailWrong")
            : (problem?.field("email") ?? problem?.field("username"))
        }
      />
      {mode !== "forgot" && (
        <PasswordField
          value={secret}
          onChange={setSecret}
          fresh={mode === "register"}
          problem={problem}
          wrong={
            tried && found.password
              ? t(mode === "in" ? "account.password.empty" : "account.password.short")
              : undefined
          }
        />
      )}
      {problem && problem.status !== 422 && (
        <Note tone="amber" alert>
          {problem.status === 401 ? t("account.password.wrong") : problemWords(problem)}
        </Note>
      )}
      <Button type="submit" size="lg" loading={asking.isPending}>
        {t(`account.password.button.${mode}`)}
      </Button>
    </form>
  );
}

function faults(mode: Mode, email: string, secret: string) {
  const needed = mode === "register" ? longEnough(secret) : secret.length > 0;
  return { email: !looksLikeMail(email), password: mode !== "forgot" && !needed };
}
