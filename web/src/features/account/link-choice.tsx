import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, exact, near } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import type { LinkPage, LinkState } from "./link-state";
import { Step } from "./step";
import styles from "./step.module.css";

type Choosing = Extract<LinkState, { at: "choose" }>;

/** Which account, since when, from where; then one button, or the ways of another browser. */
export function LinkChoice({ state, page }: { state: Choosing; page: LinkPage }) {
  const { t } = useTranslation();
  const { choice, sameBrowser, busy } = state;
  return (
    <Step title={t("account.link.heading")} text={t("account.link.asked")}>
      <strong className={styles.strong}>{choice.account}</strong>
      <dl className={styles.facts}>
        <dt>{t("account.link.when")}</dt>
        <dd title={exact(choice.askedAt)}>
          {near(choice.askedAt)} ({clock(choice.askedAt)})
        </dd>
        <dt>{t("account.link.from")}</dt>
        <dd>{choice.browser || t("account.link.unknownBrowser")}</dd>
        <dt>{t("account.link.place")}</dt>
        <dd>{choice.place || t("account.link.unknownPlace")}</dd>
      </dl>
      {sameBrowser ? (
        <Button size="lg" loading={busy === "same"} onClick={() => void page.signIn()}>
          {t("account.link.signIn")}
        </Button>
      ) : (
        <OtherBrowser state={state} page={page} />
      )}
      {sameBrowser && state.problem && (
        <Note tone="amber" alert>
          {problemWords(state.problem)}
        </Note>
      )}
      <p className={styles.small}>{t("account.link.why")}</p>
    </Step>
  );
}

function OtherBrowser({ state, page }: { state: Choosing; page: LinkPage }) {
  const { t } = useTranslation();
  const codeWay = state.choice.codeOffered && !state.codeClosed;
  return (
    <>
      <p>{t("account.link.other")}</p>
      <Said state={state} />
      <div className={styles.way}>
        <Button
          size="lg"
          loading={state.busy === "here"}
          disabled={state.busy === "code"}
          onClick={() => void page.signInHere()}
        >
          {t("account.link.here")}
        </Button>
        <p className={styles.small}>{t("account.link.hereText")}</p>
      </div>
      {codeWay && <CodeForm state={state} page={page} />}
    </>
  );
}

/** What went wrong with the last click, in words. */
function Said({ state }: { state: Choosing }) {
  const { t } = useTranslation();
  if (!state.problem) return null;
  if (state.codeClosed)
    return (
      <Note tone="amber" alert>
        {t("account.link.codeClosed")}
      </Note>
    );
  if (state.problem.status !== 403)
    return (
      <Note tone="amber" alert>
        {problemWords(state.problem)}
      </Note>
    );
  if (state.triesLeft === undefined)
    return (
      <Note tone="amber" alert>
        {t("account.link.wrongVerifier")}
      </Note>
    );
  return null;
}

function CodeForm({ state, page }: { state: Choosing; page: LinkPage }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [short, setShort] = useState(false);
  const digits = code.replace(/\D/g, "");
  const wrong =
    state.triesLeft === undefined ? undefined : t("account.link.codeWrong", { count: state.triesLeft });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(digits.length !== 6);
    if (digits.length === 6) void page.sendCode(digits);
  };
  return (
    <form className={styles.way} onSubmit={submit}>
      <hr className={styles.rule} />
      <h2>{t("account.link.orCode")}</h2>
      <p>{t("account.link.codeText")}</p>
      <Note tone="amber">{t("account.link.codeWarning")}</Note>
      <TextInput
        label={t("account.link.codeLabel")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        size="lg"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={short ? t("account.link.codeShort") : wrong}
      />
      <Button
        type="submit"
        variant="default"
        loading={state.busy === "code"}
        disabled={state.busy === "here"}
      >
        {t("account.link.codeSend")}
      </Button>
    </form>
  );
}
