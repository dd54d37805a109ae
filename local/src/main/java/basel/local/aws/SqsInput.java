package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Parameters of a request to SQS, checked as SQS checks them.
final class SqsInput {
    private SqsInput() {}

    static String handle(JsonNode body) {
        var handle = body.path("ReceiptHandle").asText();
        if (handle.isEmpty()) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter ReceiptHandle.");
        }
        return handle;
    }

    static int within(JsonNode body, String name, int otherwise, int least, int most) {
        var value = body.path(name).asInt(otherwise);
        if (value < least || value > most) {
            throw invalid(
                    name,
                    Integer.toString(value),
                    "Must be >= " + least + " and <= " + most + ", if provided.");
        }
        return value;
    }

    static AwsError invalid(String name, String value, String reason) {
        return AwsError.client(
                "InvalidParameterValue",
                "Value " + value + " for parameter " + name + " is invalid. Reason: " + reason);
    }

    static @Nullable String optional(JsonNode body, String name) {
        var text = body.path(name).asText("");
        return text.isEmpty() ? null : text;
    }
}
