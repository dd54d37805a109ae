/** Every address of the app, written once. */
export const paths = {
  welcome: "/",
  login: "/login",
  callback: "/login/callback",
  notMe: "/not-me",
  confirm: "/confirm",
  resetPassword: "/reset-password",
  connect: "/connect",
  basel: "/basel",
  knows: "/knows",
  profile: "/profile",
  publicProfile: "/p/$handle",
  account: "/account",
  sessions: "/account/sessions",
  usage: "/admin/usage",
  people: "/admin/people",
  settings: "/help/settings",
} as const;
