package basel.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/// `basel.providers`: the client ids that this deployment has with providers; none, no button. The
/// secrets are the SSM parameters `providers/<id>-secret`.
@ConfigurationProperties("basel.providers")
record ProviderSettings(
        @Nullable String googleClientId,
        @Nullable String githubClientId,
        @Nullable String githubUrl,
        @Nullable String githubApi,
        @Nullable String oidcIssuer,
        @Nullable String oidcClientId,
        @Nullable String oidcName) {}
