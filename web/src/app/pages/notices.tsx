import { useRouter } from "@tanstack/react-router";
import { NoticesPage } from "../../features/notice/notices-page";
import { paths } from "../paths";

/** What happened, all of it. */
export function Notices() {
  const router = useRouter();
  return (
    <NoticesPage onOpen={(path) => router.history.push(path)} settingsPath={`${paths.account}#notices`} />
  );
}
