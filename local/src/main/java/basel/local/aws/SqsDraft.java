package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.template.QueueSpec;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message that somebody wants to send: read, and refused where the queue does not take it.
final class SqsDraft {
    static final int LARGEST = 1_048_576;

    private static final int LONGEST_DELAY = 900;
    private static final Pattern NAME = Pattern.compile("[!-~]{1,128}");

    private SqsDraft() {}

    static Draft read(QueueSpec spec, JsonNode body, String sender) {
        var draft =
                new Draft(
                        text(body),
                        body.path("MessageAttributes"),
                        delay(body),
                        SqsInput.optional(body, "MessageGroupId"),
                        SqsInput.optional(body, "MessageDeduplicationId"),
                        trace(body),
                        sender);
        check(spec, draft);
        return draft;
    }

    private static String text(JsonNode body) {
        var text = body.path("MessageBody").asText();
        if (text.isEmpty()) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter MessageBody.");
        }
        if (text.getBytes(UTF_8).length > LARGEST) {
            throw AwsError.client(
                    "InvalidParameterValue",
                    "One or more parameters are invalid. Reason: Message must be shorter than "
                            + LARGEST
                            + " bytes.");
        }
        return text;
    }

    private static @Nullable Duration delay(JsonNode body) {
        return body.has("DelaySeconds")
                ? Duration.ofSeconds(SqsInput.within(body, "DelaySeconds", 0, 0, LONGEST_DELAY))
                : null;
    }

    private static @Nullable String trace(JsonNode body) {
        return body.path("MessageSystemAttributes")
                .path("AWSTraceHeader")
                .path("StringValue")
                .asText(null);
    }

    private static void check(QueueSpec spec, Draft draft) {
        if (spec.fifo()) {
            checkGroup(draft);
            checkFifo(spec, draft);
            return;
        }
        if (draft.deduplication() != null) {
            throw SqsInput.invalid(
                    "MessageDeduplicationId",
                    draft.deduplication(),
                    "The request includes a parameter that is not valid for this queue type.");
        }
    }

    private static void checkGroup(Draft draft) {
        if (draft.group() == null) {
            throw AwsError.client(
                    "MissingParameter", "The request must contain the parameter MessageGroupId.");
        }
        if (!NAME.matcher(draft.group()).matches()) {
            throw SqsInput.invalid(
                    "MessageGroupId",
                    draft.group(),
                    "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
    }

    private static void checkFifo(QueueSpec spec, Draft draft) {
        if (draft.delay() != null && !draft.delay().isZero()) {
            throw SqsInput.invalid(
                    "DelaySeconds",
                    Long.toString(draft.delay().toSeconds()),
                    "The request include parameter that is not valid for this queue type.");
        }
        if (draft.deduplication() == null && !spec.contentDeduplication()) {
            throw AwsError.client(
                    "InvalidParameterValue",
                    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        }
    }
}
