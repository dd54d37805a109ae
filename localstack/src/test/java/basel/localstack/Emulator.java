package basel.localstack;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// Where the emulator is: at `LOCALSTACK_ENDPOINT`, or else in a container of the last image that
/// is free, which needs Docker.
final class Emulator implements AutoCloseable {
    /// It has neither HTTP and WebSocket APIs nor SES v2; later ones need a token.
    private static final DockerImageName IMAGE =
            DockerImageName.parse("localstack/localstack:4.14.0");

    private final Optional<LocalStackContainer> container;
    private final URI endpoint;

    private Emulator(Optional<LocalStackContainer> container, URI endpoint) {
        this.container = container;
        this.endpoint = endpoint;
    }

    /// Skips the test, with the reason, where there is neither.
    static Emulator start() {
        var given = System.getenv().getOrDefault("LOCALSTACK_ENDPOINT", "");
        if (!given.isEmpty()) {
            return new Emulator(Optional.empty(), URI.create(given));
        }
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker here, and LOCALSTACK_ENDPOINT names no emulator that runs");
        var container =
                new LocalStackContainer(IMAGE).withServices("dynamodb", "sns", "sqs", "ssm");
        container.start();
        return new Emulator(Optional.of(container), container.getEndpoint());
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        container.ifPresent(LocalStackContainer::stop);
    }
}
