import "./fields.css";
import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { accept, type Preview } from "./api";
import styles from "./invite.module.css";
import { visitorSecret } from "./kept";
import { overWords } from "./over-words";

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface ComingProps {
  token: string;
  preview: Preview;
  signedIn: boolean;
  onIn: (chatId: string) => void;
}

/** What a visitor may say of themselves, the passcode where there is one, and the consent. */
export function Coming({ token, preview, signedIn, onIn }: ComingProps) {
  const { t } = useTranslation();
  const { host } = preview;
  const [visitor, setVisitor] = useState({ name: "", company: "", email: "" });
  const [passcode, setPasscode] = useState("");
  const [agreed, setAgreed] = useState(false);
  const [checked, setChecked] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const consent = useRef<HTMLInputElement>(null);
  const come = useMutation({
    mutationFn: () =>
      accept({
        token,
        secret: visitorSecret(token),
        consent: preview.consent,
        ...(passcode.trim() ? { passcode: passcode.trim() } : {}),
        ...(signedIn ? {} : { visitor }),
      }),
    onSuccess: onIn,
    onError: () => code.current?.focus(),
  });
  const problem = come.error ? ApiProblem.of(come.error) : undefined;
  const mailWrong = visitor.email.trim() !== "" && !MAIL.test(visitor.email.trim());
  const codeWrong = preview.passcode && passcode.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (mailWrong) return email.current?.focus();
    if (codeWrong) return code.current?.focus();
    if (!agreed) return consent.current?.focus();
    come.mutate();
  };
  const tries = problem?.reason === "passcode" ? problem.triesLeft : undefined;
  const codeError =
    tries === undefined
      ? checked && codeWrong && t("invite.hello.passcodeNeeded")
      : t("invite.hello.passcodeLeft", { count: tries });
  return (
    <form className={`${styles.form} ${styles.narrow}`} onSubmit={submit} noValidate>
      {!signedIn && (
        <fieldset className={styles.fieldset}>
          <legend>{t("invite.hello.about")}</legend>
          <p className={styles.small}>{t("invite.hello.aboutHelp", { host })}</p>
          <TextInput
            label={t("invite.hello.name")}
            autoComplete="name"
            maxLength={120}
            value={visitor.name}
            onChange={(event) => setVisitor({ ...visitor, name: event.currentTarget.value })}
          />
          <TextInput
            label={t("invite.hello.company")}
            autoComplete="organization"
            maxLength={120}
            value={visitor.company}
            onChange={(event) => setVisitor({ ...visitor, company: event.currentTarget.value })}
          />
          <TextInput
            ref={email}
            type="email"
            label={t("invite.hello.email")}
            autoComplete="email"
            maxLength={254}
            value={visitor.email}
            onChange={(event) => setVisitor({ ...visitor, email: event.currentTarget.value })}
            error={
              ((checked && mailWrong) || problem?.field("visitor.email")) && t("invite.hello.emailWrong")
            }
          />
        </fieldset>
      )}
      {preview.passcode && (
        <PasswordInput
          ref={code}
          label={t("invite.hello.passcode")}
          description={t("invite.hello.passcodeHelp")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          autoComplete="off"
          value={passcode}
          onChange={(event) => setPasscode(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("invite.hello.passcode") }}
          error={codeError}
        />
      )}
      <Checkbox
        ref={consent}
        label={t("invite.hello.consent", { host })}
        description={t("invite.hello.version", { version: preview.consent })}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
        error={checked && !agreed && t("invite.hello.consentNeeded")}
      />
      {problem && tries === undefined && (
        <Note tone="amber" alert>
          {overWords(problem) ?? problemWords(problem)}
        </Note>
      )}
      <Button type="submit" size="lg" loading={come.isPending}>
        {t("invite.hello.enter")}
      </Button>
    </form>
  );
}
