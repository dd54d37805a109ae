import type { ReactNode } from "react";
import styles from "./note.module.css";

/** A quiet block of words: plain, amber for what needs the person, red for loss. */
export function Note({
  tone = "plain",
  children,
  alert,
}: {
  tone?: "plain" | "amber" | "danger";
  children: ReactNode;
  alert?: boolean;
}) {
  return (
    <div className={styles.note} data-tone={tone} role={alert ? "alert" : undefined}>
      {children}
    </div>
  );
}
