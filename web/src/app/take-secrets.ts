import { fragmentSecret } from "../features/account/fragment-secret";
import { takeLinkToken } from "../features/account/link-token";
import { providerReturn } from "../features/account/provider-return";

// Runs before anything else of the app is loaded: no router, no request sees an address with a secret in it.
takeLinkToken();
fragmentSecret.take();
providerReturn.take();
window.addEventListener("hashchange", () => {
  takeLinkToken();
  fragmentSecret.take();
});
