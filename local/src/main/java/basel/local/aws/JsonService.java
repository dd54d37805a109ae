package basel.local.aws;

import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import com.fasterxml.jackson.databind.JsonNode;

/// A service that speaks AWS's JSON protocol: `X-Amz-Target` names the operation, and body and
/// answer are JSON.
abstract sealed class JsonService implements Service permits SqsService, SsmService {
    private final String title;
    private final String target;
    private final String contentType;
    private final Counters counters;

    /// @param target what stands before the operation, such as `AmazonSQS.`
    JsonService(String title, String target, String contentType, Counters counters) {
        this.title = title;
        this.target = target;
        this.contentType = contentType;
        this.counters = counters;
    }

    /// What the operation gives; throws `AwsError` where it is not there or is refused.
    abstract JsonNode result(Call call, JsonNode body);

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String operation(Request request) {
        var given = request.headers().first("x-amz-target").orElse("");
        if (!given.startsWith(target)) {
            throw AwsError.client(
                    "UnknownOperationException", "no operation in X-Amz-Target: " + given);
        }
        return given.substring(target.length());
    }

    @Override
    public final Reply answer(Call call) {
        var body = Wire.read(call.request().body());
        counters.call(title + "." + call.operation(), 0, 0);
        return Wire.json(200, contentType, result(call, body));
    }
}
