import { fragmentSecret } from "../features/account/fragment-secret";
import { takeLinkToken } from "../features/account/link-token";
import { providerReturn } from "../features/account/provider-return";
import { inviteToken } from "../features/invite/invite-token";
import { unsubscribeToken } from "../features/notice/unsubscribe-token";

// Runs before anything else of the app is loaded: no router, no request sees an address with a secret in it.
takeLinkToken();
fragmentSecret.take();
providerReturn.take();
inviteToken.take();
unsubscribeToken.take();
window.addEventListener("hashchange", () => {
  takeLinkToken();
  fragmentSecret.take();
  inviteToken.take();
  unsubscribeToken.take();
});
