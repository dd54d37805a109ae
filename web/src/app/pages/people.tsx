import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { isAdmin, userQuery } from "../../features/account/api";
import { PeoplePage } from "../../features/admin/people-page";
import { Missing } from "../missing";
import styles from "./pages.module.css";

/** People, for admins; for everybody else there is nothing at this address. */
export function People() {
  const user = useQuery(userQuery);
  if (user.isPending)
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton height={36} width="60%" />
      </div>
    );
  if (!user.data || !isAdmin(user.data)) return <Missing />;
  return <PeoplePage me={user.data.id ?? ""} />;
}
