package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// SNS over the query protocol: what is published lands in the outbox.
final class SnsService implements Service {
    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final int LONGEST_TEXT = 1_600;

    private final Outbox<TextMessage> outbox;
    private final Set<String> topics;
    private final Counters counters;
    private final Clock clock;

    SnsService(Outbox<TextMessage> outbox, List<String> topics, Counters counters, Clock clock) {
        this.outbox = outbox;
        this.topics = Set.copyOf(topics);
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "SNS";
    }

    @Override
    public String operation(Request request) {
        return form(request).getOrDefault("Action", "");
    }

    /// A text to a phone number has no ARN: its resource is `*`.
    @Override
    public List<Need> needs(Call call) {
        var form = form(call.request());
        var resource = form.getOrDefault("TopicArn", form.getOrDefault("TargetArn", "*"));
        return List.of(Need.of("sns:" + call.operation(), resource));
    }

    @Override
    public Reply answer(Call call) {
        if (!call.operation().equals("Publish")) {
            throw AwsError.client(
                    "InvalidAction", call.operation() + " is not there on one machine");
        }
        var form = form(call.request());
        counters.call("SNS.Publish", 0, 0);
        var message =
                new TextMessage(
                        UUID.randomUUID().toString(), to(form), text(form), clock.instant());
        outbox.add(message);
        var requestId = UUID.randomUUID().toString();
        return Wire.xml(
                200,
                "<PublishResponse xmlns=\""
                        + NAMESPACE
                        + "\"><PublishResult><MessageId>"
                        + message.id()
                        + "</MessageId></PublishResult><ResponseMetadata><RequestId>"
                        + requestId
                        + "</RequestId></ResponseMetadata></PublishResponse>",
                requestId);
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        var type = error.status() < 500 ? "Sender" : "Receiver";
        return Wire.xml(
                error.status(),
                "<ErrorResponse xmlns=\""
                        + NAMESPACE
                        + "\"><Error><Type>"
                        + type
                        + "</Type><Code>"
                        + error.name()
                        + "</Code><Message>"
                        + Wire.escaped(error.text())
                        + "</Message></Error><RequestId>"
                        + requestId
                        + "</RequestId></ErrorResponse>",
                requestId);
    }

    @Override
    public AwsError throttled() {
        return AwsError.client("Throttled", "Rate exceeded");
    }

    /// SNS calls it `AuthorizationError`.
    @Override
    public AwsError denied(String function, Need need) {
        return new AwsError(403, "AuthorizationError", Service.super.denied(function, need).text());
    }

    @Override
    public AwsError stranger() {
        return new AwsError(
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
    }

    private String to(Map<String, String> form) {
        var topic = form.getOrDefault("TopicArn", form.get("TargetArn"));
        var phone = form.get("PhoneNumber");
        if (phone == null && topic == null) {
            throw AwsError.client(
                    "InvalidParameter",
                    "Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter");
        }
        if (topic != null) {
            if (!topics.contains(topic)) {
                throw new AwsError(404, "NotFound", "Topic does not exist");
            }
            return topic;
        }
        if (phone == null || !E164.matcher(phone).matches()) {
            throw AwsError.client(
                    "InvalidParameter",
                    "Invalid parameter: PhoneNumber Reason: "
                            + phone
                            + " is not valid to publish to");
        }
        return phone;
    }

    private static String text(Map<String, String> form) {
        var text = form.getOrDefault("Message", "");
        if (text.isEmpty()) {
            throw AwsError.client("InvalidParameter", "Invalid parameter: Empty message");
        }
        if (form.containsKey("PhoneNumber") && text.length() > LONGEST_TEXT) {
            throw AwsError.client(
                    "InvalidParameter",
                    "Invalid parameter: Message Reason: Message must be shorter than 1600 characters");
        }
        return text;
    }

    private static Map<String, String> form(Request request) {
        var result = new LinkedHashMap<String, String>();
        for (var pair : new String(request.body(), UTF_8).split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                result.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return result;
    }
}
