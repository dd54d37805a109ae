import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { settle } from "./boot";
import { Broken } from "./broken";
import { Missing } from "./missing";
import { paths } from "./paths";
import { Shell } from "./shell/shell";
import { WelcomePage } from "./welcome/welcome-page";

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });

/** Where to go on after signing in: only inside this app. */
function inside(next: unknown): string | undefined {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;
}

async function needsPerson({ location }: { location: { href: string } }): Promise<void> {
  if (!(await settle())) throw redirect({ to: paths.login, search: { next: location.href } });
}

const welcome = createRoute({ getParentRoute: () => root, path: paths.welcome, component: WelcomePage });

const login = createRoute({
  getParentRoute: () => root,
  path: paths.login,
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = inside(search["next"]);
    return next ? { next } : {};
  },
  component: lazyRouteComponent(() => import("./pages/login"), "Login"),
});

const notMe = createRoute({
  getParentRoute: () => root,
  path: paths.notMe,
  component: lazyRouteComponent(() => import("../features/account/not-me-page"), "NotMePage"),
});

const callback = createRoute({
  getParentRoute: () => root,
  path: paths.callback,
  component: lazyRouteComponent(() => import("./pages/mailed"), "Callback"),
});

const confirm = createRoute({
  getParentRoute: () => root,
  path: paths.confirm,
  component: lazyRouteComponent(() => import("./pages/mailed"), "Confirm"),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: paths.resetPassword,
  component: lazyRouteComponent(() => import("./pages/mailed"), "ResetPassword"),
});

const connect = createRoute({
  getParentRoute: () => root,
  path: paths.connect,
  component: lazyRouteComponent(() => import("./pages/mailed"), "Connect"),
});

const person = createRoute({ getParentRoute: () => root, id: "person", beforeLoad: needsPerson });

const basel = createRoute({
  getParentRoute: () => person,
  path: paths.basel,
  component: lazyRouteComponent(() => import("./pages/my-basel"), "MyBasel"),
});

const knows = createRoute({
  getParentRoute: () => person,
  path: paths.knows,
  component: lazyRouteComponent(() => import("./pages/knows"), "Knows"),
});

const profile = createRoute({
  getParentRoute: () => person,
  path: paths.profile,
  component: lazyRouteComponent(() => import("./pages/profile"), "Profile"),
});

const publicProfile = createRoute({
  getParentRoute: () => root,
  path: paths.publicProfile,
  component: lazyRouteComponent(() => import("./pages/public-profile"), "PublicProfile"),
});

const links = createRoute({
  getParentRoute: () => person,
  path: paths.links,
  component: lazyRouteComponent(() => import("./pages/links"), "Links"),
});

const invited = createRoute({
  getParentRoute: () => root,
  path: paths.invited,
  component: lazyRouteComponent(() => import("./pages/invited"), "Invited"),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: paths.visit,
  component: lazyRouteComponent(() => import("./pages/visit"), "Visit"),
});

const notices = createRoute({
  getParentRoute: () => person,
  path: paths.notices,
  component: lazyRouteComponent(() => import("./pages/notices"), "Notices"),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: paths.unsubscribe,
  component: lazyRouteComponent(() => import("./pages/unsubscribe"), "Unsubscribe"),
});

const account = createRoute({
  getParentRoute: () => person,
  path: paths.account,
  component: lazyRouteComponent(() => import("./pages/account"), "Account"),
});

const sessions = createRoute({
  getParentRoute: () => person,
  path: paths.sessions,
  component: lazyRouteComponent(() => import("../features/account/account-page"), "SessionsPage"),
});

const usage = createRoute({
  getParentRoute: () => person,
  path: paths.usage,
  validateSearch: (search: Record<string, unknown>): { days?: 7 | 30 | 90 } => {
    const days = ([7, 30, 90] as const).find((one) => one === search["days"]);
    return days ? { days } : {};
  },
  component: lazyRouteComponent(() => import("./pages/usage"), "Usage"),
});

const people = createRoute({
  getParentRoute: () => person,
  path: paths.people,
  component: lazyRouteComponent(() => import("./pages/people"), "People"),
});

const knowledge = createRoute({
  getParentRoute: () => person,
  path: paths.knowledge,
  component: lazyRouteComponent(() => import("./pages/knowledge"), "Knowledge"),
});

const article = createRoute({
  getParentRoute: () => person,
  path: paths.article,
  component: lazyRouteComponent(() => import("./pages/knowledge"), "Article"),
});

const visitors = createRoute({
  getParentRoute: () => person,
  path: paths.visitors,
  component: lazyRouteComponent(() => import("./pages/visitors"), "Visitors"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: paths.settings,
  component: lazyRouteComponent(() => import("./pages/readme-settings"), "ReadmeSettings"),
});

const tree = root.addChildren([
  welcome,
  login,
  notMe,
  callback,
  confirm,
  resetPassword,
  connect,
  settings,
  publicProfile,
  invited,
  visit,
  unsubscribe,
  person.addChildren([
    basel,
    knows,
    profile,
    links,
    notices,
    account,
    sessions,
    usage,
    people,
    knowledge,
    article,
    visitors,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
