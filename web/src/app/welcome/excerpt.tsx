import { useTranslation } from "react-i18next";
import styles from "./welcome.module.css";

/** A still piece of a conversation: how Basel asks, and how an answer shows what it rests on. */
export function Excerpt() {
  const { t } = useTranslation();
  return (
    <figure className={styles.excerpt} aria-label={t("welcome.excerpt")}>
      <p className={styles.bubble}>{t("welcome.said1")}</p>
      <p className={styles.words}>{t("welcome.asked1")}</p>
      <p className={styles.bubble}>{t("welcome.said2")}</p>
      <p className={styles.words}>
        <Evidenced text={t("welcome.asked2")} quotes={[t("welcome.evidence1"), t("welcome.evidence2")]} />
      </p>
      <figcaption className={styles.learned}>{t("welcome.learned")}</figcaption>
    </figure>
  );
}

/** The text with each quote underlined and numbered. */
function Evidenced({ text, quotes }: { text: string; quotes: readonly string[] }) {
  const [quote, ...others] = quotes;
  if (!quote) return text;
  const at = text.indexOf(quote);
  if (at < 0) return <Evidenced text={text} quotes={others} />;
  return (
    <>
      {text.slice(0, at)}
      <span className={styles.evidence}>{quote}</span>
      <sup className={styles.chip}>{3 - quotes.length}</sup>
      <Evidenced text={text.slice(at + quote.length)} quotes={others} />
    </>
  );
}
