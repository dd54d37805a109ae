package basel.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.local.gateway.Reply;
import basel.local.gateway.WebServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

final class TraceTest {
    private final List<String> traces = Collections.synchronizedList(new ArrayList<>());

    @Test
    void calls_of_the_sdk_name_the_trace_of_the_invocation_they_belong_to() throws Exception {
        try (var server = WebServer.start("127.0.0.1", 0, this::hear);
                var ssm = client(server.port())) {
            Trace.during(
                    "Root=1-a-b",
                    () -> {
                        call(ssm);
                        onAnotherThread(() -> call(ssm));
                    });
            call(ssm);
        }

        assertThat(traces).containsExactly("Root=1-a-b", "Root=1-a-b", "");
    }

    private Reply hear(basel.local.gateway.Request request) {
        traces.add(request.headers().first(Trace.HEADER).orElse(""));
        return Reply.message(400, "no");
    }

    private static void call(SsmClient ssm) {
        assertThatThrownBy(() -> ssm.getParameter(r -> r.name("p")))
                .isInstanceOf(SdkException.class);
    }

    private static void onAnotherThread(Runnable deed) {
        try {
            Thread.ofVirtual().start(deed).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SsmClient client(int port) {
        return SsmClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }
}
