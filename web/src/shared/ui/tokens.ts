/** The palette of the product: the only place where colours are written down. */
export interface Palette {
  paper: string;
  surface: string;
  sunken: string;
  ink: string;
  muted: string;
  line: string;
  control: string;
  basil: string;
  basilHover: string;
  onBasil: string;
  basilSoft: string;
  amber: string;
  amberSoft: string;
  danger: string;
  onDanger: string;
  info: string;
  shadow: string;
}

export const light: Palette = {
  paper: "#FAF8F3",
  surface: "#FFFFFF",
  sunken: "#F2EEE6",
  ink: "#1D211B",
  muted: "#5A6156",
  line: "#DDD7CA",
  control: "#828779",
  basil: "#2B6A3A",
  basilHover: "#23572F",
  onBasil: "#FFFFFF",
  basilSoft: "#E2EEE0",
  amber: "#8A5A0B",
  amberSoft: "#FBEFD6",
  danger: "#B3261E",
  onDanger: "#FFFFFF",
  info: "#1D5FA8",
  shadow: "0 8px 28px rgba(40, 36, 22, 0.13)",
};

export const dark: Palette = {
  paper: "#141612",
  surface: "#1B1E19",
  sunken: "#0F110E",
  ink: "#ECEEE7",
  muted: "#A6AD9F",
  line: "#353B31",
  control: "#737B6C",
  basil: "#86C690",
  basilHover: "#9BD3A4",
  onBasil: "#0F110E",
  basilSoft: "#20301F",
  amber: "#E2B565",
  amberSoft: "#33280F",
  danger: "#F2958D",
  onDanger: "#0F110E",
  info: "#8FBCEB",
  shadow: "0 10px 32px rgba(0, 0, 0, 0.5)",
};

/** `basilSoft` → `--basel-basil-soft`. */
export function variables(palette: Palette): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--basel-${name.replace(/[A-Z]/g, (upper) => `-${upper.toLowerCase()}`)}`,
      value,
    ]),
  );
}
