import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSession } from "../../shared/http/use-session";
import { paths } from "../paths";
import { queries } from "../providers";

const OPEN: string[] = [paths.welcome, paths.login, paths.notMe, paths.settings, paths.unsubscribe];

/** When the session is over, here or elsewhere, nothing private stays on the screen. */
export function useSessionEnd(): void {
  const session = useSession();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const was = useRef(session.status);
  useEffect(() => {
    const before = was.current;
    was.current = session.status;
    if (before !== "signed-in" || session.status !== "anonymous") return;
    queries.clear();
    if (OPEN.includes(path)) return;
    if (session.why === "left") void navigate({ to: paths.welcome });
    else void navigate({ to: paths.login, search: { next: path } });
  }, [session, navigate, path]);
}
