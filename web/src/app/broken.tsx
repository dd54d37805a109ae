import { Button } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Trouble } from "../shared/ui/trouble";
import { useTitle } from "../shared/ui/use-title";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** A page broke, or could not be fetched because the connection is gone. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  useTitle(t(online ? "broken.title" : "offline.title"));
  useEffect(() => console.error(error), [error]);
  useEffect(() => {
    if (online) return;
    const back = () => location.reload();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [online]);
  const what = online ? "broken" : "offline";
  return (
    <Trouble title={t(`${what}.title`)} text={t(`${what}.text`)}>
      <Button onClick={() => location.reload()}>{t("broken.way")}</Button>
    </Trouble>
  );
}
