import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { addEntry, changeEntry, type Entry, type Section, type Visibility } from "./api";
import { draftOf, FIELDS, type Field, LEVELS, wordsFrom, wrongs } from "./entry-fields";
import { levelName } from "./entry-line";
import styles from "./resume.module.css";
import { refresh } from "./use-profile";

interface EntryFormProps {
  section: Section;
  entry?: Entry;
  onUnsaved: (is: boolean) => void;
  onDone: () => void;
  /** Stays open for the next one after saving. */
  again?: boolean;
}

const WHO: readonly Visibility[] = ["private", "persona", "public"];

/** The form of one entry. What is wrong stands beside its field as soon as somebody tried to save. */
export function EntryForm({ section, entry, onUnsaved, onDone, again }: EntryFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const start = wordsFrom(entry);
  const [words, setWords] = useState(start);
  const [who, setWho] = useState<Visibility>(entry?.visibility ?? "persona");
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  const dirty = FIELDS[section].some((field) => words[field] !== start[field]);
  useEffect(() => {
    onUnsaved(dirty);
    return () => onUnsaved(false);
  }, [dirty, onUnsaved]);

  const saving = useMutation({
    mutationFn: () => {
      const draft = { ...draftOf(section, words), visibility: who };
      return entry ? changeEntry(entry, draft) : addEntry(section, draft, key);
    },
    onSuccess: async () => {
      await refresh(queries);
      if (!again) return onDone();
      setWords(wordsFrom(undefined));
      setTried(false);
      setKey(crypto.randomUUID());
      focus(form.current, FIELDS[section][0] ?? "title");
    },
    onError: (thrown) => {
      const first = FIELDS[section].find((field) => ApiProblem.of(thrown).field(field));
      if (first) focus(form.current, first);
    },
  });
  const problem = saving.error ? ApiProblem.of(saving.error) : undefined;
  const wrong = tried ? wrongs(section, words) : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = FIELDS[section].find((field) => wrongs(section, words)[field]);
    if (first) return focus(form.current, first);
    saving.mutate();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !dirty) onDone();
  };
  const field = (name: Field) => ({
    name,
    value: words[name],
    error: wrongWords(wrong[name]) ?? problem?.field(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
    },
  });
  const wrongWords = (one: (typeof wrong)[Field]) => {
    if (!one) return undefined;
    return "key" in one ? t(`resume.wrong.${one.key}`) : t("resume.wrong.long", one);
  };
  const unplaced = problem && !FIELDS[section].some((name) => problem.field(name)) ? problem : undefined;
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKey} noValidate>
      <div className={styles.two}>
        {FIELDS[section].map((name, at) => (
          <Input key={name} section={section} name={name} first={at === 0} props={field(name)} />
        ))}
      </div>
      <div className={styles.whoNew}>
        <span className={styles.label} id={`${section}-who`}>
          {t("profile.who")}
        </span>
        <SegmentedControl
          className={styles.who ?? ""}
          aria-labelledby={`${section}-who`}
          size="sm"
          value={who}
          onChange={(value) => setWho(WHO.find((one) => one === value) ?? who)}
          data={WHO.map((value) => ({ value, label: t(`profile.${value}`) }))}
        />
      </div>
      {unplaced && (
        <Note tone="amber" alert>
          {unplaced.reason === "full" ? t("resume.full") : problemWords(unplaced)}
        </Note>
      )}
      <div className={styles.row}>
        <Button type="submit" loading={saving.isPending}>
          {t("resume.saveEntry")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

interface InputProps {
  section: Section;
  name: Field;
  first: boolean;
  props: {
    name: Field;
    value: string;
    error: string | undefined;
    onChange: (event: { currentTarget: { value: string } }) => void;
  };
}

function Input({ section, name, first, props }: InputProps) {
  const { t } = useTranslation();
  const label = useLabel(section, name);
  if (name === "text")
    return (
      <Textarea {...props} className={styles.whole ?? ""} label={label} autosize minRows={3} maxRows={14} />
    );
  if (name === "level")
    return (
      <NativeSelect
        {...props}
        label={label}
        data={[
          { value: "", label: t("resume.fields.noLevel") },
          ...(LEVELS[section] ?? []).map((value) => ({ value, label: levelName(value) })),
        ]}
      />
    );
  const help =
    name === "from" ? t("resume.fields.dateHelp") : name === "to" ? t(helpOfEnd(section)) : undefined;
  return (
    <TextInput
      {...props}
      label={label}
      {...(help ? { description: help } : {})}
      inputWrapperOrder={["label", "input", "error", "description"]}
      {...(name === "url" ? { type: "url", inputMode: "url" as const, placeholder: "https://" } : {})}
      {...(name === "years" ? { inputMode: "numeric" as const } : {})}
      autoFocus={first}
      autoComplete="off"
    />
  );
}

function helpOfEnd(section: Section): "resume.fields.dateHelp" | "resume.fields.toHelp" {
  return section === "certificates" ? "resume.fields.dateHelp" : "resume.fields.toHelp";
}

function useLabel(section: Section, name: Field): string {
  const { t } = useTranslation();
  if (name === "title") return t(`resume.fields.${section}.title`);
  if (name === "organisation")
    return section === "skills" || section === "languages" || section === "links"
      ? ""
      : t(`resume.fields.${section}.organisation`);
  if (section === "certificates" && name === "from") return t("resume.fields.issued");
  if (section === "certificates" && name === "to") return t("resume.fields.expires");
  return t(`resume.fields.${name}`);
}

function focus(form: HTMLFormElement | null, field: string): void {
  form?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}
