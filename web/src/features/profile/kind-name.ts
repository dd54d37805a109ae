import i18next from "i18next";

/** The heading over facts of a kind; a kind without a name of its own is shown as it is called. */
export function kindName(kind: string): string {
  const named: Record<string, string> = i18next.t("profile.kinds", { returnObjects: true });
  return named[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll(/[-_]/g, " ");
}
