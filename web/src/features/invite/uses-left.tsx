import { useTranslation } from "react-i18next";
import type { Link } from "./api";
import styles from "./invite.module.css";

const MOST_DOTS = 12;

/** How far a link is used: a dot for each use while they are few, and in words. */
export function UsesLeft({ link }: { link: Link }) {
  const { t } = useTranslation();
  const dots = Array.from({ length: link.maxUses }, (_, index) => `dot-${index}`);
  return (
    <>
      {link.maxUses <= MOST_DOTS && (
        <span className={styles.dots} aria-hidden>
          {dots.map((dot, index) => (
            <span key={dot} className={styles.dot} data-used={index < link.uses || undefined} />
          ))}
        </span>
      )}
      <span>{t("invite.used", { uses: link.uses, of: link.maxUses })}</span>
    </>
  );
}
