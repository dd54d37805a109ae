import { useRouter } from "@tanstack/react-router";
import { Bell } from "../../features/notice/bell";
import { paths } from "../paths";

/** The bell of who is signed in. */
export function NoticesBell() {
  const router = useRouter();
  return <Bell allPath={paths.notices} onOpen={(path) => router.history.push(path)} />;
}
