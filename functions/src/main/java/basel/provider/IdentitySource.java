package basel.provider;

/// A way to speak with a kind of provider.
interface IdentitySource {
    Provider.Kind kind();

    /// Where the browser is sent.
    String loginUrl(Provider provider, Attempt attempt, String back);

    /// Who came back with this code.
    ///
    /// @throws ProviderTrouble when the provider is silent or not to be believed
    Identity identity(Provider provider, Attempt attempt, String code, String back);
}
