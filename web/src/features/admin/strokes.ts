/** How the lines of a chart are told apart: by colour and, for who sees none, by their dashes. */
export const strokes = [
  { color: "var(--basel-basil)", dash: "none" },
  { color: "var(--basel-info)", dash: "7 4" },
  { color: "var(--basel-ink)", dash: "2 4" },
  { color: "var(--basel-muted)", dash: "12 4 2 4" },
  { color: "var(--basel-basil)", dash: "4 3" },
  { color: "var(--basel-control)", dash: "none" },
] as const;

export function strokeOf(at: number): (typeof strokes)[number] {
  return strokes[at % strokes.length] ?? strokes[0];
}
