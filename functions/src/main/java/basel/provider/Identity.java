package basel.provider;

import basel.account.Address;
import basel.shared.sign.Secrets;
import org.jspecify.annotations.Nullable;

/// Who somebody is at a provider: issuer and subject, nothing else, tell people apart. `mail` is
/// the address that the provider has proven, null where it has not.
record Identity(Provider provider, String subject, @Nullable Address mail, @Nullable String name) {
    /// By which the store knows it.
    String hash() {
        return Secrets.hash(provider.issuer() + "|" + subject);
    }
}
