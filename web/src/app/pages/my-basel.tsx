import { Skeleton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Begin } from "../../features/basel/begin";
import { beginChat, chatsQuery } from "../../features/talk/api";
import { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { Trouble } from "../../shared/ui/trouble";
import { useTitle } from "../../shared/ui/use-title";
import { Interview } from "./interview";
import styles from "./pages.module.css";

/** The never-ending interview. Until "Start" was pressed once, nothing runs. */
export function MyBasel() {
  const { t } = useTranslation();
  useTitle(t("talk.title"));
  const queries = useQueryClient();
  const chats = useQuery(chatsQuery);
  const start = useMutation({
    mutationFn: () => beginChat("basel"),
    onSuccess: (chat) =>
      queries.setQueryData(chatsQuery.queryKey, (all) => [
        chat,
        ...(all ?? []).filter((one) => one.id !== chat.id),
      ]),
  });
  if (chats.isPending) return <Waiting />;
  if (chats.error) return <Trouble title={t("talk.title")} text={problemWords(ApiProblem.of(chats.error))} />;
  const chat = chats.data.find((one) => one.kind === "basel");
  if (!chat)
    return (
      <Begin
        busy={start.isPending}
        problem={start.error ? ApiProblem.of(start.error) : undefined}
        onStart={() => start.mutate()}
      />
    );
  return <Interview chat={chat} />;
}

function Waiting() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton height={36} width="60%" />
      <Skeleton height={20} />
      <Skeleton height={20} width="80%" />
    </div>
  );
}
