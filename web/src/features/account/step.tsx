import { type ReactNode, useId } from "react";
import styles from "./step.module.css";

/** One step of signing in: a heading, a sentence, what to do. */
export function Step({
  title,
  text,
  children,
  live,
}: {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id} aria-live={live ? "polite" : undefined}>
      <h1 id={id} className={styles.title}>
        {title}
      </h1>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.body}>{children}</div>}
    </section>
  );
}
