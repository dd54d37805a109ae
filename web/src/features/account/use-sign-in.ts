import { useEffect, useMemo, useSyncExternalStore } from "react";
import { refresher } from "../../shared/http/http";
import { language } from "../../shared/i18n/i18n";
import { openWire } from "../../shared/socket/wire";
import { claim, startByHttp } from "./api";
import { SignIn, type SignInWorld } from "./sign-in";

const world: SignInWorld = {
  open: (events) => openWire(events, async () => ""),
  start: startByHttp,
  claim,
  signedIn: ({ token, expiresAt }) => refresher.signedIn(token, expiresAt),
  online: () => navigator.onLine,
  language,
};

/** One sign-in, from opening the window to being signed in; its socket lives as long as the window. */
export function useSignIn() {
  const signIn = useMemo(() => new SignIn(world), []);
  const state = useSyncExternalStore(signIn.subscribe, signIn.get);
  useEffect(() => signIn.open(), [signIn]);
  return { state, signIn };
}
