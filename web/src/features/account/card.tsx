import type { ReactNode } from "react";
import styles from "./login-page.module.css";

/** A page with one thing on it. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.card}>{children}</div>
    </div>
  );
}
