const SCHEME = "data-mantine-color-scheme";

/** Paper is white: while it is printed, the page is light, whatever the person chose for the screen. */
export function lightOnPaper(root: HTMLElement = document.documentElement): void {
  let chosen: string | null = null;
  window.matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) chosen = root.getAttribute(SCHEME);
    const scheme = matches ? "light" : chosen;
    if (scheme) root.setAttribute(SCHEME, scheme);
  });
}
