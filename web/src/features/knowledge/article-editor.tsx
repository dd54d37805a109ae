import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { language } from "../../shared/i18n/i18n";
import { near } from "../../shared/i18n/moments";
import { count } from "../../shared/i18n/numbers";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { UnsavedGuard } from "../../shared/ui/unsaved-guard";
import type { Article } from "./api";
import { DeleteArticle } from "./delete-article";
import { type Draft, draftOf, LONGEST_TEXT, LONGEST_TITLE, sameDraft, type Wrong, wrongOf } from "./draft";
import styles from "./knowledge.module.css";
import type { Ways } from "./knowledge-page";
import { useNewest, useSaveArticle } from "./use-articles";

const ORDER = ["label", "input", "error", "description"] as const;
const NEAR_THE_END = 0.8;

/** Writes an article: saved as a draft, published, withdrawn, deleted. */
export function ArticleEditor({ article, guard, preview, onChoose }: Ways & { article?: Article }) {
  const { t } = useTranslation();
  const [start, setStart] = useState(() => draftOf(article, language()));
  const [draft, setDraft] = useState(start);
  const [wrong, setWrong] = useState<Wrong>();
  const [left, setLeft] = useState<{ to: string | undefined }>();
  const form = useRef<HTMLFormElement>(null);
  const { save, problem, pending, said, reset } = useSaveArticle(article, (saved) => {
    setStart(draftOf(saved, language()));
    if (article) return;
    toast(t(saved.state === "published" ? "knowledge.live" : "knowledge.saved"));
    setLeft({ to: saved.id });
  });
  const newest = useNewest(article, (stands) => {
    setStart(draftOf(stands, language()));
    setDraft(draftOf(stands, language()));
    reset();
  });
  const dirty = !left && !sameDraft(draft, start);
  // Only after the guard has seen that nothing is open any more.
  useEffect(() => {
    if (left) onChoose(left.to);
  }, [left, onChoose]);

  const live = article?.state === "published";
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (state: Article["state"]) => {
    const first = wrongOf(draft, state === "published");
    setWrong(first);
    if (!first) return save(draft, state);
    const name = first === "long" ? "text" : first;
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };
  const wrongWords = (...kinds: Wrong[]) => {
    const now =
      wrong && kinds.includes(wrong) && wrongOf(draft, wrong === "text") === wrong ? wrong : undefined;
    if (!now) return undefined;
    return t(`knowledge.wrong.${now}`, { count: draft.text.trim().length, most: LONGEST_TEXT });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(live ? "published" : "draft");
  };
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate aria-labelledby="article">
      {guard(dirty)}
      <UnsavedGuard open={dirty} />
      <div>
        <h2 id="article">{article ? article.title : t("knowledge.heading")}</h2>
        {article && <SavedBy article={article} />}
      </div>
      <TextInput
        name="title"
        label={t("knowledge.name")}
        maxLength={LONGEST_TITLE}
        value={draft.title}
        error={wrongWords("title") ?? problem?.field("title")}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <TextInput
          name="topics"
          label={t("knowledge.topics")}
          description={t("knowledge.topicsHelp")}
          inputWrapperOrder={[...ORDER]}
          value={draft.topics}
          error={wrongWords("topics") ?? problem?.field("topics")}
          onChange={(event) => set({ topics: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("knowledge.language")}
          value={draft.language}
          data={[
            { value: "en", label: "English" },
            { value: "de", label: "Deutsch" },
          ]}
          onChange={(event) => set({ language: event.currentTarget.value === "de" ? "de" : "en" })}
        />
      </div>
      <Body
        draft={draft}
        error={wrongWords("text", "long") ?? problem?.field("text")}
        preview={preview}
        onText={(text) => set({ text })}
      />
      <div className={styles.row}>
        <Button type="submit" loading={pending} disabled={live && !dirty}>
          {t(live ? "knowledge.saveLive" : "knowledge.save")}
        </Button>
        <Button variant="default" loading={pending} onClick={() => submit(live ? "draft" : "published")}>
          {t(live ? "knowledge.withdraw" : "knowledge.publish")}
        </Button>
        {article && <DeleteArticle article={article} onGone={() => setLeft({ to: undefined })} />}
      </div>
      <p className={styles.small} role="status">
        {said && !dirty ? t(`knowledge.${said}`) : ""}
      </p>
      {problem && (
        <Note tone="amber" alert>
          {problem.reason === "stale" ? t("knowledge.stale") : problemWords(problem)}{" "}
          {problem.reason === "stale" && (
            <Button
              variant="default"
              size="compact-md"
              loading={newest.isPending}
              onClick={() => newest.mutate()}
            >
              {t("knowledge.load")}
            </Button>
          )}
        </Note>
      )}
    </form>
  );
}

function SavedBy({ article }: { article: Article }) {
  const { t } = useTranslation();
  const when = near(article.updatedAt);
  const who = article.editedBy.name;
  return (
    <p className={styles.small}>
      <span className={styles.state} data-state={article.state}>
        {t(article.state === "published" ? "knowledge.published" : "knowledge.draft")}
      </span>{" "}
      {who ? t("knowledge.by", { when, who }) : t("knowledge.byNobody", { when })}
    </p>
  );
}

interface BodyProps {
  draft: Draft;
  error: string | undefined;
  preview: Ways["preview"];
  onText: (text: string) => void;
}

/** The text: written, or as people see it. */
function Body({ draft, error, preview, onText }: BodyProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState("write");
  const length = draft.text.trim().length;
  const writing = mode === "write" || error !== undefined;
  return (
    <div className={styles.body}>
      <SegmentedControl
        className={styles.mode ?? ""}
        aria-label={t("knowledge.mode")}
        value={writing ? "write" : "preview"}
        onChange={setMode}
        data={[
          { value: "write", label: t("knowledge.write") },
          { value: "preview", label: t("knowledge.preview") },
        ]}
      />
      {writing && (
        <Textarea
          name="text"
          label={t("knowledge.text")}
          description={
            length > LONGEST_TEXT * NEAR_THE_END
              ? t("knowledge.characters", { count: count(length), most: count(LONGEST_TEXT) })
              : t("knowledge.textHelp")
          }
          inputWrapperOrder={[...ORDER]}
          autosize
          minRows={12}
          maxRows={28}
          lang={draft.language}
          value={draft.text}
          error={error}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
      {!writing && (
        <section className={styles.preview} aria-label={t("knowledge.preview")} lang={draft.language}>
          {draft.text.trim() ? preview(draft.text) : <p className={styles.small}>{t("knowledge.nothing")}</p>}
        </section>
      )}
    </div>
  );
}
