import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { isStaff, userQuery } from "../../features/account/api";
import { KnowledgePage } from "../../features/knowledge/knowledge-page";
import { Words } from "../../features/talk/markdown";
import { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { Trouble } from "../../shared/ui/trouble";
import { Missing } from "../missing";
import { paths } from "../paths";
import { Guard } from "./guard";
import styles from "./pages.module.css";

const route = getRouteApi("/person/knowledge/$article");

/** The articles of the house, none chosen. */
export function Knowledge() {
  return <Room chosen={undefined} />;
}

/** The articles of the house, and one of them. */
export function Article() {
  return <Room chosen={route.useParams().article} />;
}

/** For staff; for everybody else there is nothing at this address. */
function Room({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const user = useQuery(userQuery);
  const choose = useCallback(
    (article: string | undefined) =>
      void (article === undefined
        ? navigate({ to: paths.knowledge })
        : navigate({ to: paths.article, params: { article } })),
    [navigate],
  );
  if (user.isPending)
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton height={36} width="60%" />
      </div>
    );
  if (!user.data)
    return (
      <Trouble title={t("knowledge.title")} text={problemWords(ApiProblem.of(user.error))}>
        <Button loading={user.isFetching} onClick={() => void user.refetch()}>
          {t("tryAgain")}
        </Button>
      </Trouble>
    );
  if (!isStaff(user.data)) return <Missing />;
  return (
    <KnowledgePage
      chosen={chosen}
      onChoose={choose}
      guard={(open) => <Guard open={open} />}
      preview={(text) => <Words text={text} />}
    />
  );
}
