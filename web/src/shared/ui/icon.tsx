import type { LucideIcon } from "lucide-react";

/** Every icon in one size and stroke; its name is said by the control around it. */
export function Icon({ of: Drawing, size = 18 }: { of: LucideIcon; size?: number }) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden focusable={false} />;
}
