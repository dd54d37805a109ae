import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../shared/ui/icon-button";
import { useBudgetLow } from "./budget-low";
import styles from "./budget-note.module.css";

/** One quiet line when little is left for today; hidden, it stays away until the next day. */
export function BudgetNote({ chatId }: { chatId: string }) {
  const { t } = useTranslation();
  const { text, hide } = useBudgetLow(chatId);
  const away = () => {
    hide();
    document.getElementById("composer")?.focus();
  };
  return (
    <div className={styles.place} data-print="hide">
      <p role="status" className={styles.words} data-shown={text !== undefined || undefined}>
        {text}
      </p>
      {text !== undefined && <IconButton name={t("talk.budgetAway")} icon={X} onClick={away} size={32} />}
    </div>
  );
}
