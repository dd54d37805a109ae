import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { Toasts } from "../../shared/ui/toasts";
import { paths } from "../paths";
import { Mark } from "./mark";
import { Rail } from "./rail";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar";
import { useKeys } from "./use-keys";
import { useSessionEnd } from "./use-session-end";

const Search = lazy(() => import("./search").then((module) => ({ default: module.Search })));
const Shortcuts = lazy(() => import("./shortcuts").then((module) => ({ default: module.Shortcuts })));
const NoticesBell = lazy(() => import("./notices-bell").then((module) => ({ default: module.NoticesBell })));
const Present = lazy(() => import("./present").then((module) => ({ default: module.Present })));

/** The frame around every page: rooms at the left (or below, on a phone), the page, what floats. */
export function Shell() {
  const { t } = useTranslation();
  const signedIn = useSession().status === "signed-in";
  const [open, setOpen] = useState<"search" | "shortcuts">();
  useKeys({ search: () => setOpen("search"), shortcuts: () => setOpen("shortcuts") });
  useSessionEnd();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.shell} data-signed-in={signedIn || undefined}>
      <a className="skip-link" href="#page">
        {t("skip")}
      </a>
      {signedIn && <Head />}
      {signedIn ? <Rail onSearch={() => setOpen("search")} /> : <TopBar />}
      <Page />
      <Toasts />
      <Suspense>
        {signedIn && <Present />}
        {open === "search" && <Search onClose={close} onShortcuts={() => setOpen("shortcuts")} />}
        {open === "shortcuts" && <Shortcuts onClose={close} />}
      </Suspense>
    </div>
  );
}

/** The bell: beside the name of the house, or over the page on a phone. */
function Head() {
  const { t } = useTranslation();
  return (
    <section className={styles.head} aria-label={t("notice.bell")} data-print="hide">
      <Link to={paths.basel} className={styles.home} aria-hidden tabIndex={-1}>
        <Mark size={26} />
      </Link>
      <Suspense>
        <NoticesBell />
      </Suspense>
    </section>
  );
}

/** The page itself; going to another one puts the focus at its beginning. */
function Page() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (path === undefined) return;
    if (!first.current && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <main id="page" ref={main} tabIndex={-1} className={styles.page}>
      <Outlet />
    </main>
  );
}
