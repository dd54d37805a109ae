import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import styles from "./toasts.module.css";

interface Toast {
  id: number;
  text: string;
  undo?: { label: string; act: () => void };
}

let toasts: readonly Toast[] = [];
let counter = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in passing; gives back how to take it away again. */
export function toast(text: string, undo?: Toast["undo"], milliseconds = 6_000): () => void {
  const id = ++counter;
  const away = () => set(toasts.filter((one) => one.id !== id));
  set([...toasts.slice(-2), undo ? { id, text, undo } : { id, text }]);
  setTimeout(away, milliseconds);
  return away;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const all = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles.region} role="status" aria-live="polite" data-print="hide">
      {all.map((one) => (
        <div key={one.id} className={styles.toast}>
          <span>{one.text}</span>
          {one.undo && (
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => {
                one.undo?.act();
                set(toasts.filter((other) => other.id !== one.id));
              }}
            >
              {one.undo.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
