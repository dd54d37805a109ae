/** Every address of the app, written once. */
export const paths = {
  welcome: "/",
  login: "/login",
  notMe: "/not-me",
  basel: "/basel",
  knows: "/knows",
  profile: "/profile",
  publicProfile: "/p/$handle",
  account: "/account",
  sessions: "/account/sessions",
  usage: "/admin/usage",
  settings: "/help/settings",
} as const;
