import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { clock } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { type Profile, profileQuery, saveProfile, topOf } from "./api";
import styles from "./resume.module.css";

const QUIET = 1_200;

type Top = Record<"name" | "headline" | "location" | "about", string>;

function shownOf(profile: Profile): Top {
  const { name, headline, location, about } = profile;
  return { name: name ?? "", headline: headline ?? "", location: location ?? "", about: about ?? "" };
}

function same(one: Top, other: Top): boolean {
  return (["name", "headline", "location", "about"] as const).every((k) => one[k].trim() === other[k].trim());
}

/** Name, headline, place, a few sentences: saved by themselves when the writing pauses or the field is left. */
export function TopForm({ profile, onUnsaved }: { profile: Profile; onUnsaved: (is: boolean) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [top, setTop] = useState(() => shownOf(profile));
  const [savedAt, setSavedAt] = useState<string>();
  const saving = useMutation({
    scope: { id: "profile-top" },
    mutationFn: (draft: Top) => {
      const now = queries.getQueryData(profileQuery.queryKey) ?? profile;
      return saveProfile({ ...topOf(now), ...draft });
    },
    onSuccess: (saved) => {
      queries.setQueryData(profileQuery.queryKey, saved);
      setSavedAt(new Date().toISOString());
    },
  });
  const clean = same(top, shownOf(profile));
  const problem = saving.error ? ApiProblem.of(saving.error) : undefined;
  const stale = problem?.status === 409;

  const latest = useRef(top);
  latest.current = top;
  const { mutate, isPending } = saving;
  const settled = clean || isPending || stale;
  useEffect(() => onUnsaved(!clean), [clean, onUnsaved]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the quiet time anew
  useEffect(() => {
    if (settled) return;
    const timer = setTimeout(() => mutate(latest.current), QUIET);
    return () => clearTimeout(timer);
  }, [top, settled, mutate]);

  const field = (key: keyof Top) => ({
    label: t(`resume.top.${key}`),
    value: top[key],
    error: problem?.field(key),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTop((before) => ({ ...before, [key]: value }));
    },
    onBlur: () => {
      if (!settled) mutate(latest.current);
    },
  });
  const load = () => {
    saving.reset();
    void queries.fetchQuery(profileQuery).then((newest) => setTop(shownOf(newest)));
  };
  return (
    <div className={styles.form}>
      <div className={styles.two}>
        <TextInput {...field("name")} maxLength={80} autoComplete="name" />
        <TextInput {...field("location")} maxLength={120} />
      </div>
      <TextInput
        {...field("headline")}
        maxLength={120}
        description={t("resume.top.headlineHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
      />
      <Textarea {...field("about")} maxLength={2000} autosize minRows={3} maxRows={14} />
      <p className={styles.small} role="status">
        {saving.isPending
          ? t("resume.top.saving")
          : savedAt && clean
            ? t("savedAt", { time: clock(savedAt) })
            : t("resume.top.autosave")}
      </p>
      {problem && (
        <Note tone="amber" alert>
          {stale ? t("resume.top.stale") : t("resume.top.notSaved", { why: problemWords(problem) })}{" "}
          <Button variant="default" size="compact-md" onClick={stale ? load : () => mutate(latest.current)}>
            {stale ? t("resume.top.load") : t("tryAgain")}
          </Button>
        </Note>
      )}
    </div>
  );
}
