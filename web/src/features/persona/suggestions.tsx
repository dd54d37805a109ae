import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { suggestionsQuery } from "./api";
import styles from "./persona.module.css";

/** Questions that this Basel can answer, one click to ask. */
export function Suggestions({ chatId, onAsk }: { chatId: string; onAsk: (question: string) => void }) {
  const { t } = useTranslation();
  const suggestions = useQuery(suggestionsQuery(chatId)).data ?? [];
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.suggestions} aria-label={t("persona.visitor.suggestions")}>
      {suggestions.map((question) => (
        <li key={question}>
          <button type="button" className={styles.suggestion} onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
