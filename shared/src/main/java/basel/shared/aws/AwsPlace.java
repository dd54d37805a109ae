package basel.shared.aws;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// Where AWS is, and as whom it is asked: as a setting says (`aws.access-key-id`, `aws.secret-key`,
/// `aws.region`), else as the SDK finds out.
@Factory
final class AwsPlace {
    @Singleton
    AwsCredentialsProvider credentials(
            @Value("${aws.access-key-id:}") String id, @Value("${aws.secret-key:}") String secret) {
        return id.isEmpty() || secret.isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    @Singleton
    AwsRegionProvider region(@Value("${aws.region:}") String name) {
        return name.isEmpty() ? new DefaultAwsRegionProviderChain() : () -> Region.of(name);
    }
}
