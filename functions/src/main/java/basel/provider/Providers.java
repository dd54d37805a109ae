package basel.provider;

import basel.shared.sign.Parameters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The providers that this deployment is known to, in the order of their buttons.
@Singleton
final class Providers {
    private final List<Provider> all;
    private final Parameters parameters;

    Providers(ProviderSettings settings, Parameters parameters) {
        this.all = read(settings);
        this.parameters = parameters;
    }

    List<Provider> all() {
        return all;
    }

    /// The provider with this id; without an id the first one.
    Optional<Provider> find(@Nullable String id) {
        return all.stream().filter(one -> id == null || one.id().equals(id)).findFirst();
    }

    String secret(Provider provider) {
        return parameters.get("providers/" + provider.id() + "-secret");
    }

    private static List<Provider> read(ProviderSettings settings) {
        var all = new ArrayList<Provider>();
        var google = or(settings.googleClientId(), "");
        if (!google.isEmpty()) {
            var issuer = "https://accounts.google.com";
            all.add(new Provider("google", "Google", Provider.Kind.OPENID, issuer, "", google));
        }
        var github = or(settings.githubClientId(), "");
        if (!github.isEmpty()) {
            var web = or(settings.githubUrl(), "https://github.com");
            var api = or(settings.githubApi(), "https://api.github.com");
            all.add(new Provider("github", "GitHub", Provider.Kind.GITHUB, web, api, github));
        }
        var issuer = or(settings.oidcIssuer(), "");
        var oidc = or(settings.oidcClientId(), "");
        if (!issuer.isEmpty() && !oidc.isEmpty()) {
            var name = or(settings.oidcName(), "OpenID");
            all.add(new Provider("oidc", name, Provider.Kind.OPENID, issuer, "", oidc));
        }
        return List.copyOf(all);
    }

    private static String or(@Nullable String setting, String otherwise) {
        return setting == null || setting.isBlank() ? otherwise : setting.strip();
    }
}
