package basel.shared.model.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.wire.Part;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;

/// Signed requests to Bedrock's runtime. Credentials are resolved for each, so that fresh ones are
/// taken as soon as there are any.
public final class BedrockApi {
    /// The JDK's client sets these itself.
    private static final Set<String> SET_BY_CLIENT = caseless("Host", "Content-Length");

    private final URI endpoint;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    public BedrockApi(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
    }

    /// A POST of JSON to an operation on a model, a profile or their ARN.
    public HttpRequest post(String model, String operation, byte[] json) {
        var path = "/model/" + URLEncoder.encode(model, UTF_8) + "/" + operation;
        var uri = URI.create(endpoint.toString().replaceFirst("/$", "") + path);
        var unsigned =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(uri)
                        .putHeader("Content-Type", "application/json")
                        .build();
        var signed = signed(unsigned, json);
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(json));
        signed.forEachHeader((name, values) -> {
            if (!SET_BY_CLIENT.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private SdkHttpRequest signed(SdkHttpRequest request, byte[] json) {
        return signer.sign(sign ->
                        sign.identity(resolved())
                                .request(request)
                                .payload(() -> new ByteArrayInputStream(json))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "bedrock")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()))
                .request();
    }

    private AwsCredentials resolved() {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new Setback(Kind.DENIED, e);
        }
    }

    /// How Bedrock's errors are sorted, those of a stream as well.
    public static @Nullable Kind kind(int status, String code, Part body) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "throttlingexception",
                    "modelnotreadyexception",
                    "serviceunavailableexception",
                    "servicequotaexceededexception" ->
                    Kind.BUSY;
            case "internalserverexception",
                    "modelerrorexception",
                    "modelstreamerrorexception",
                    "modeltimeoutexception" ->
                    Kind.UNWELL;
            case "expiredtokenexception", "expiredtoken", "requestexpired" -> Kind.EXPIRED;
            case "unrecognizedclientexception",
                    "invalidsignatureexception",
                    "incompletesignatureexception",
                    "accessdeniedexception" ->
                    Kind.DENIED;
            case "validationexception" -> tooLong(body) ? Kind.TOO_LONG : Kind.UNACCEPTED;
            default -> null;
        };
    }

    private static boolean tooLong(Part body) {
        var message = body.get("message").text().orElse("");
        return message.contains("too long") || message.contains("too many");
    }

    private static Set<String> caseless(String... names) {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(Set.of(names));
        return all;
    }
}
