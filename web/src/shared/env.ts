/** Where things are, seen from the page; the one place that reads `location`. */
export const env = {
  apiBase: "/api",
  socketUrl(): string {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return `${scheme}//${location.host}/ws`;
  },
};
