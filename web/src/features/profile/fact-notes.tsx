import { Link2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Fact } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import styles from "./facts.module.css";

/** Under the message they came from: what was learned, each one click from being confirmed or corrected. */
export function FactNotes({ facts, onOpen }: { facts: readonly Fact[]; onOpen: (fact: Fact) => void }) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  return (
    <p className={styles.notes} role="note">
      <Icon of={Link2} size={14} />
      <span>{t("profile.learned")}</span>
      {facts.map((fact) => (
        <button
          key={fact.id}
          type="button"
          className={styles.learned}
          data-state={fact.state}
          title={fact.sentence}
          onClick={() => onOpen(fact)}
        >
          {fact.polarity === "no" && `${t("profile.not")} `}
          {fact.value}
        </button>
      ))}
    </p>
  );
}
