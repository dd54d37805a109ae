import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isAdmin, userQuery } from "../../features/account/api";
import { UsagePage } from "../../features/admin/usage-page";
import { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { Trouble } from "../../shared/ui/trouble";
import { Missing } from "../missing";
import { paths } from "../paths";
import styles from "./pages.module.css";

const route = getRouteApi("/person/admin/usage");

/** Usage, for admins; for everybody else there is nothing at this address. */
export function Usage() {
  const { t } = useTranslation();
  const { days = 30 } = route.useSearch();
  const navigate = useNavigate();
  const user = useQuery(userQuery);
  if (user.isPending)
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton height={36} width="60%" />
        <Skeleton height={20} />
      </div>
    );
  if (!user.data)
    return (
      <Trouble title={t("admin.usage.title")} text={problemWords(ApiProblem.of(user.error))}>
        <Button loading={user.isFetching} onClick={() => void user.refetch()}>
          {t("tryAgain")}
        </Button>
      </Trouble>
    );
  if (!isAdmin(user.data)) return <Missing />;
  return (
    <UsagePage
      range={days}
      onRange={(next) => void navigate({ to: paths.usage, search: { days: next }, replace: true })}
      settings={<Link to={paths.settings}>{t("admin.usage.settings")}</Link>}
      people={<Link to={paths.people}>{t("nav.people")}</Link>}
      way={
        <Button component={Link} to={paths.basel}>
          {t("admin.usage.emptyWay")}
        </Button>
      }
    />
  );
}
