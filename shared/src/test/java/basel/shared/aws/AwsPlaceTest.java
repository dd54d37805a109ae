package basel.shared.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// Where AWS is, and as whom it is asked.
final class AwsPlaceTest {
    private final AwsPlace place = new AwsPlace();

    @Test
    void a_setting_says_who_asks_and_where() {
        var found = place.credentials("Account", "local").resolveCredentials();

        assertThat(found.accessKeyId()).isEqualTo("Account");
        assertThat(found.secretAccessKey()).isEqualTo("local");
        assertThat(place.region("eu-central-1").getRegion().id()).isEqualTo("eu-central-1");
    }

    @Test
    void else_the_sdk_finds_out() {
        assertThat(place.credentials("Account", "")).isInstanceOf(DefaultCredentialsProvider.class);
        assertThat(place.region("")).isInstanceOf(DefaultAwsRegionProviderChain.class);
    }
}
