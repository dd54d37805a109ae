import { Button, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { date } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { dropQuestion, questionsQuery, type VisitorQuestion } from "./api";
import styles from "./persona.module.css";

const UNDO_FOR = 8_000;

interface OpenQuestionsProps {
  /** Where a question goes on: the interview, or the facts. */
  way: (question: VisitorQuestion) => ReactNode;
  /** The conversation in which it was asked. */
  place: (chatId: string) => ReactNode;
}

/** What visitors asked in vain, and how far each question is. */
export function OpenQuestions({ way, place }: OpenQuestionsProps) {
  const { t } = useTranslation();
  const questions = useQuery(questionsQuery);
  const drop = useDrop();
  if (questions.isPending) return <Skeleton height={88} />;
  if (questions.error) return <Note tone="amber">{problemWords(ApiProblem.of(questions.error))}</Note>;
  if (questions.data.length === 0) return <p className={styles.quiet}>{t("persona.questions.none")}</p>;
  return (
    <ul className={styles.cards}>
      {questions.data.map((question) => (
        <li key={question.id} className={styles.card} data-state={question.state}>
          <p className={styles.question}>{question.text}</p>
          <p className={styles.state}>
            <span className={styles.mark}>{t(`persona.questions.state.${question.state}`)}</span>
            <span>{t("persona.questions.asked", { count: question.asked.length })}</span>
            {question.asked[0] && <span>{date(question.asked[0].at)}</span>}
          </p>
          <div className={styles.actions}>
            {question.state !== "answered" && way(question)}
            {question.asked[0] && place(question.asked[0].chatId)}
            {question.state !== "answered" && (
              <Button
                variant="subtle"
                color="muted"
                aria-label={t("persona.questions.dropLabel", { question: question.text })}
                onClick={() => drop(question)}
              >
                {t("persona.questions.drop")}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Hides a question at once, and drops it when eight seconds went by without "Undo" (or when the page is left). */
function useDrop(): (question: VisitorQuestion) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const set = (change: (all: VisitorQuestion[]) => VisitorQuestion[]) =>
    queries.setQueryData(questionsQuery.queryKey, (all) => (all ? change(all) : all));
  return (question) => {
    const before = queries.getQueryData(questionsQuery.queryKey);
    set((all) => all.filter((one) => one.id !== question.id));
    const settle = () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", now);
    };
    const back = () => set(() => before ?? []);
    const now = (event?: Event) => {
      settle();
      dropQuestion(question.id, event !== undefined).catch((thrown) => {
        back();
        toast(problemWords(ApiProblem.of(thrown)));
      });
    };
    const timer = setTimeout(now, UNDO_FOR);
    window.addEventListener("pagehide", now);
    const undo = () => {
      settle();
      back();
    };
    toast(
      t("persona.questions.dropped", { question: question.text }),
      { label: t("undo"), act: undo },
      UNDO_FOR,
    );
  };
}
