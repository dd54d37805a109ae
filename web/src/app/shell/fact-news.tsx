import { useFactNews } from "../../features/profile/use-facts";

/** Keeps what is known in step, whichever page is open. */
export function FactNews() {
  useFactNews();
  return null;
}
