import "./fields.css";
import {
  Button,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { linksQuery, makeLink, type NewLink } from "./api";
import styles from "./invite.module.css";

const DAYS = [1, 7, 30, 90];
const ORDER = ["label", "input", "error", "description"] as const;
const BEGIN: NewLink = {
  label: "",
  maxUses: 1,
  days: 30,
  countBy: "visit",
  requireLogin: false,
  passcode: "",
  hiddenTopics: [],
};

/** Makes a link: the two things that matter first, the rest below. */
export function NewLinkForm({ onMade, onCancel }: { onMade: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(BEGIN);
  const [checked, setChecked] = useState(false);
  const uses = useRef<HTMLInputElement>(null);
  const passcode = useRef<HTMLInputElement>(null);
  const set = (change: Partial<NewLink>) => setDraft({ ...draft, ...change });
  const make = useMutation({
    mutationFn: () => makeLink(draft),
    onSuccess: () => {
      onMade();
      return queries.invalidateQueries(linksQuery);
    },
  });
  const problem = make.error ? ApiProblem.of(make.error) : undefined;
  const usesWrong = !Number.isInteger(draft.maxUses) || draft.maxUses < 1 || draft.maxUses > 200;
  const code = draft.passcode.trim();
  const codeWrong = code.length > 0 && (code.length < 4 || code.length > 64);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (usesWrong) return uses.current?.focus();
    if (codeWrong) return passcode.current?.focus();
    make.mutate();
  };
  return (
    <form
      className={`${styles.card} ${styles.form}`}
      onSubmit={submit}
      noValidate
      aria-label={t("invite.new")}
    >
      <TextInput
        label={t("invite.label")}
        description={t("invite.labelHelp")}
        inputWrapperOrder={[...ORDER]}
        maxLength={80}
        autoFocus
        value={draft.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
        error={problem?.field("label")}
      />
      <div className={styles.pair}>
        <NumberInput
          ref={uses}
          label={t("invite.uses")}
          description={t("invite.usesHelp")}
          inputWrapperOrder={[...ORDER]}
          min={1}
          max={200}
          allowDecimal={false}
          value={draft.maxUses}
          onChange={(value) => set({ maxUses: Number(value) })}
          error={(checked && usesWrong) || problem?.field("maxUses") ? t("invite.usesWrong") : undefined}
        />
        <Select
          label={t("invite.days")}
          data={DAYS.map((days) => ({ value: String(days), label: t("invite.day", { count: days }) }))}
          value={String(draft.days)}
          onChange={(value) => set({ days: Number(value ?? 30) })}
          allowDeselect={false}
        />
      </div>
      <fieldset className={styles.fieldset}>
        <legend>{t("invite.more")}</legend>
        <PasswordInput
          ref={passcode}
          label={t("invite.passcode")}
          description={t("invite.passcodeHelp")}
          inputWrapperOrder={[...ORDER]}
          autoComplete="off"
          value={draft.passcode}
          onChange={(event) => set({ passcode: event.currentTarget.value })}
          visibilityToggleButtonProps={{ "aria-label": t("invite.passcode") }}
          error={(checked && codeWrong) || problem?.field("passcode") ? t("invite.passcodeWrong") : undefined}
        />
        <TagsInput
          label={t("invite.topics")}
          description={t("invite.topicsHelp")}
          inputWrapperOrder={[...ORDER]}
          maxTags={20}
          value={draft.hiddenTopics}
          onChange={(hiddenTopics) => set({ hiddenTopics })}
          error={problem?.field("hiddenTopics")}
        />
        <Switch
          label={t("invite.requireLogin")}
          description={t("invite.requireLoginHelp")}
          checked={draft.requireLogin}
          onChange={(event) => set({ requireLogin: event.currentTarget.checked })}
        />
        <div>
          <p id="count-by">{t("invite.count")}</p>
          <SegmentedControl
            aria-labelledby="count-by"
            data={[
              { value: "visit", label: t("invite.countVisit") },
              { value: "signup", label: t("invite.countSignup") },
            ]}
            value={draft.countBy}
            onChange={(value) => set({ countBy: value === "signup" ? "signup" : "visit" })}
          />
        </div>
      </fieldset>
      {problem && problem.status !== 422 && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      {problem?.field("purpose") && (
        <Note tone="amber" alert>
          {problem.message}
        </Note>
      )}
      <div className={styles.row}>
        <Button type="submit" loading={make.isPending}>
          {t("invite.make")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
