import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Words } from "../../features/talk/markdown";
import { useTitle } from "../../shared/ui/use-title";
import styles from "./pages.module.css";

const readme = import.meta.glob<string>("../../../../README.md", { query: "?raw", import: "default" });

/** The README's chapter on settings. */
function chapter(text: string): string {
  const [, rest] = text.split(/^## +Settings.*$/m);
  return rest?.split(/^## /m)[0] ?? "";
}

async function read(): Promise<string> {
  const [load] = Object.values(readme);
  return load ? chapter(await load()) : "";
}

/** How to connect a model: the settings chapter of the README, inside the app. */
export function ReadmeSettings() {
  const { t } = useTranslation();
  useTitle(t("practice.title"));
  const text = useQuery({ queryKey: ["readme"], queryFn: read, staleTime: Number.POSITIVE_INFINITY });
  return (
    <div className={styles.page}>
      <h1>{t("practice.title")}</h1>
      {text.isSuccess && <Words text={text.data || t("practice.none")} />}
    </div>
  );
}
