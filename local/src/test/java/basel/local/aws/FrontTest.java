package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import basel.local.run.Trace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FrontTest {
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=%s/20261121/eu-central-1/%s/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                    + "0".repeat(64);

    private final Shop shop = new Shop(Pace.AWS);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        shop.close();
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', DynamoDB_20120810.GetItem, 403, MissingAuthenticationTokenException",
        "'', AmazonSQS.SendMessage, 403, MissingAuthenticationTokenException",
        "'', '', 403, MissingAuthenticationTokenException",
        "Bearer abc, AmazonSSM.GetParameter, 400, IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=local/20261121/eu-central-1/sqs/aws4_request, AmazonSQS.SendMessage, 400, IncompleteSignatureException",
    })
    void a_call_without_a_readable_signature_is_refused(
            String authorization, String target, int status, String type) throws Exception {
        var response = post("/", authorization, target, "{}");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("x-amzn-errortype")).hasValue(type);
        assertThat(response.headers().firstValue("x-amzn-requestid")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "sqs, AmazonSQS.TagQueue, 400, UnsupportedOperation",
        "sqs, SQS.Old, 400, UnknownOperationException",
        "ssm, AmazonSSM.RunCommand, 400, UnknownOperationException",
        "ssm, x, 400, UnknownOperationException",
        "dynamodb, x, 400, UnknownOperationException",
        "ses, x, 404, UnknownOperationException",
        "kms, TrentService.Sign, 400, UnknownOperationException",
        "execute-api, x, 403, ForbiddenException",
    })
    void what_is_not_there_is_said_so(String service, String target, int status, String type)
            throws Exception {
        var response = post("/", SIGNED.formatted("local", service), target, "{}");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("x-amzn-errortype")).hasValue(type);
    }

    @Test
    void an_unknown_action_of_the_query_protocol_is_refused_in_xml() throws Exception {
        var response = post("/", SIGNED.formatted("local", "sns"), "", "Action=CreateTopic&Name=x");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("<Code>InvalidAction</Code>")
                .contains("<Type>Sender</Type>");
    }

    @Test
    void a_body_that_is_no_json_is_refused() throws Exception {
        var response =
                post("/", SIGNED.formatted("Reader", "dynamodb"), "DynamoDB_20120810.GetItem", "{");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("SerializationException");
    }

    @Test
    void a_killed_worker_reaches_nothing_and_others_live() throws Exception {
        shop.faults.set(Map.of("killReply", 1.0));
        var kills = new Kills(shop.faults);
        var failed = new java.util.concurrent.atomic.AtomicInteger();

        kills.during(() -> {
            var mine = Trace.current().orElseThrow();
            for (var i = 0; i < 20; i++) {
                failed.addAndGet(kills.dead(mine) ? 1 : 0);
            }
            kills.during(() -> assertThat(Trace.current()).isNotEqualTo(Optional.of(mine)));
            assertThat(kills.dead(Trace.fresh())).isFalse();
        });
        shop.faults.set(Map.of("killReply", 0.0));

        assertThat(failed.get()).isBetween(8, 20);
        assertThat(Trace.current()).isEmpty();
    }

    @Test
    void counters_start_where_one_asks() throws Exception {
        shop.aws.counters().model();
        shop.aws.counters().call("SQS.SendMessage", 0, 0);

        var all = shop.aws.counters().since(java.time.Instant.EPOCH);
        var none = shop.aws.counters().since(java.time.Instant.now().plusSeconds(60));

        assertThat(all.modelCalls()).isEqualTo(1);
        assertThat(all.count()).containsKey("SQS.SendMessage");
        assertThat(none.count()).isEmpty();
    }

    @Test
    void parameters_are_kept_in_a_file_that_may_change(@TempDir Path folder) throws IOException {
        var file = folder.resolve("deep/parameters.json");
        var store = new ParameterStore(file, Clock.systemUTC());
        store.make("/made", "String", "1");
        store.put("/kept", "SecureString", "secret");

        var other = new ParameterStore(file, Clock.systemUTC());
        assertThat(other.find("/kept"))
                .get()
                .extracting(ParameterStore.Parameter::value)
                .isEqualTo("secret");
        assertThat(other.find("/made")).isEmpty();
        Files.writeString(file, "{\"/new\":{\"type\":\"String\",\"value\":\"x\"}}");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));

        assertThat(store.find("/new"))
                .get()
                .extracting(ParameterStore.Parameter::value)
                .isEqualTo("x");
        assertThat(store.find("/kept")).isEmpty();
        assertThat(store.find("/made")).isPresent();
        store.put("/made", "String", "2");
        assertThat(store.find("/made"))
                .get()
                .extracting(ParameterStore.Parameter::version)
                .isEqualTo(2L);
        assertThat(store.delete("/new")).isTrue();
        assertThat(store.delete("/new")).isFalse();
        assertThat(Files.readString(file)).doesNotContain("/new");
    }

    @Test
    void an_outbox_shows_the_newest_first_and_can_be_emptied() {
        var outbox = new Outbox<String>();
        for (var i = 0; i < 2_010; i++) {
            outbox.add("m" + i);
        }

        assertThat(outbox.all()).hasSize(2_000).startsWith("m2009");
        assertThat(outbox.matching(text -> text.endsWith("99"))).first().isEqualTo("m1999");
        outbox.clear();
        assertThat(outbox.all()).isEmpty();
    }

    private HttpResponse<String> post(String path, String authorization, String target, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(shop.aws.endpoint() + path))
                        .header("x-amz-date", "20261121T100000Z")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!target.isEmpty()) {
            request.header("X-Amz-Target", target);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
