import { getRouteApi } from "@tanstack/react-router";
import { PublicPage } from "../../features/resume/public-page";
import { paths } from "../paths";
import styles from "./pages.module.css";

const route = getRouteApi(paths.publicProfile);

/** A person's public page. */
export function PublicProfile() {
  const { handle } = route.useParams();
  return (
    <div className={styles.page}>
      <PublicPage handle={handle} />
    </div>
  );
}
