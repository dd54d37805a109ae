/** Brings an element into view once it is there, and marks it for a moment. */
export function showElement(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: "smooth" });
    element.setAttribute("data-shown", "");
    setTimeout(() => element.removeAttribute("data-shown"), 2_000);
  });
}
