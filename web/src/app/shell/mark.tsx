/** A leaf: the sign of the house. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="9" fill="var(--basel-basil)" />
      <path d="M9 23C8 14 13 8 24 8c.6 9-4 15.5-12.5 14.6" fill="var(--basel-on-basil)" />
      <path
        d="M8.5 25.5C11 19.5 14.5 16 19 13"
        fill="none"
        stroke="var(--basel-basil)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
