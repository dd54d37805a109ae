import type { ReactNode } from "react";
import styles from "./trouble.module.css";

/** A page, or a part of one, that says what happened, what was kept, and the way on. */
export function Trouble({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={styles.trouble}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.way}>{children}</div>
    </div>
  );
}
