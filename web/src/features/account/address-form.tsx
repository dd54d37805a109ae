import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useSeconds } from "../../shared/ui/use-seconds";
import { looksLikeMail, looksLikePhone } from "./mask";
import type { SignIn } from "./sign-in";
import type { SignInState } from "./sign-in-state";
import styles from "./step.module.css";

type Asking = Extract<SignInState, { at: "ask" | "sending" }>;

/** One field, one button. */
export function AddressForm({ state, signIn }: { state: Asking; signIn: SignIn }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(state.address);
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const mail = state.way === "email";
  const problem = state.at === "ask" ? state.problem : undefined;
  const wait = useSeconds(state.at === "ask" ? (state.retryAt ?? 0) : 0);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fine = mail ? looksLikeMail(address) : looksLikePhone(address);
    setWrong(fine ? undefined : t(mail ? "account.signIn.emailWrong" : "account.signIn.phoneWrong"));
    if (!fine) return field.current?.focus();
    void signIn.submit(mail ? address.trim() : address.replace(/[\s()/-]/g, ""), state.way);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        label={t(mail ? "account.signIn.email" : "account.signIn.phone")}
        description={t(mail ? "account.signIn.emailHelp" : "account.signIn.phoneHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        type={mail ? "email" : "tel"}
        name={mail ? "email" : "tel"}
        autoComplete={mail ? "email" : "tel"}
        inputMode={mail ? "email" : "tel"}
        autoCapitalize="off"
        spellCheck={false}
        size="lg"
        data-autofocus
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={wrong ?? problem?.field(state.way)}
      />
      {problem && !problem.field(state.way) && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <Button type="submit" size="lg" loading={state.at === "sending"} disabled={wait > 0}>
        {wait > 0 ? t("account.signIn.resendIn", { seconds: wait }) : t("account.signIn.send")}
      </Button>
      <Button variant="subtle" color="muted" onClick={() => signIn.choose(mail ? "phone" : "email")}>
        {t(mail ? "account.signIn.byPhone" : "account.signIn.byEmail")}
      </Button>
    </form>
  );
}
