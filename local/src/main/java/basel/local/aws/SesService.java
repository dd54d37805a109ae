package basel.local.aws;

import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// SES v2: what is sent lands in the outbox.
final class SesService implements Service {
    private static final String CONTENT = "application/json";
    private static final String SEND = "/v2/email/outbound-emails";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final int MOST_RECIPIENTS = 50;

    private final Outbox<Mail> outbox;
    private final String arnPrefix;
    private final Counters counters;
    private final Clock clock;

    SesService(Outbox<Mail> outbox, String region, String account, Counters counters, Clock clock) {
        this.outbox = outbox;
        this.arnPrefix = "arn:aws:ses:" + region + ":" + account + ":";
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "SES";
    }

    @Override
    public String operation(Request request) {
        if (request.path().equals(SEND) && request.method().equals("POST")) {
            return "SendEmail";
        }
        throw new AwsError(
                404,
                "UnknownOperationException",
                request.method() + " " + request.path() + " is not there on one machine");
    }

    /// `ses:SendEmail` for a simple mail, `ses:SendRawEmail` for a raw one, on the sender's
    /// identity.
    @Override
    public List<Need> needs(Call call) {
        var body = Wire.read(call.request().body());
        var raw = body.path("Content").path("Raw");
        var from =
                bare(
                        raw.isObject() && body.path("FromEmailAddress").isMissingNode()
                                ? Mime.of(data(raw)).header("From")
                                : body.path("FromEmailAddress").asText());
        var context = Map.of("ses:FromAddress", from);
        var needs = new ArrayList<Need>();
        needs.add(
                new Need(
                        raw.isObject() ? "ses:SendRawEmail" : "ses:SendEmail",
                        arnPrefix + "identity/" + from,
                        context));
        if (body.path("ConfigurationSetName").isTextual()) {
            var set = arnPrefix + "configuration-set/" + body.path("ConfigurationSetName").asText();
            needs.add(new Need(needs.getFirst().action(), set, context));
        }
        return needs;
    }

    @Override
    public Reply answer(Call call) {
        var body = Wire.read(call.request().body());
        var id = UUID.randomUUID().toString();
        var content = body.path("Content");
        var mail = content.path("Raw").isObject() ? raw(id, body) : simple(id, body);
        if (mail.to().isEmpty()) {
            throw AwsError.client("BadRequestException", "Missing final '@domain'");
        }
        if (mail.to().size() > MOST_RECIPIENTS) {
            throw AwsError.client(
                    "BadRequestException", "Recipient count exceeds " + MOST_RECIPIENTS + ".");
        }
        counters.call("SES.SendEmail", 0, 0);
        outbox.add(mail);
        return Wire.json(200, CONTENT, Map.of("MessageId", id));
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        return Wire.jsonError(error, CONTENT, "", requestId);
    }

    @Override
    public AwsError throttled() {
        return new AwsError(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }

    @Override
    public AwsError denied(String function, Need need) {
        return new AwsError(
                403, "AccessDeniedException", Service.super.denied(function, need).text());
    }

    private Mail simple(String id, JsonNode body) {
        var content = body.path("Content").path("Simple");
        if (!content.isObject()) {
            throw AwsError.client(
                    "BadRequestException", "Content must be Simple or Raw on one machine.");
        }
        var headers = new LinkedHashMap<String, String>();
        content.path("Headers")
                .forEach(header ->
                        headers.put(header.path("Name").asText(), header.path("Value").asText()));
        var replyTo = list(body.path("ReplyToAddresses"));
        if (!replyTo.isEmpty()) {
            headers.put("Reply-To", String.join(", ", replyTo));
        }
        var text = content.path("Body").path("Text").path("Data").asText("");
        var html = content.path("Body").path("Html").path("Data").asText("");
        return new Mail(
                id,
                body.path("FromEmailAddress").asText(),
                recipients(body),
                content.path("Subject").path("Data").asText(),
                text,
                html,
                headers,
                Links.in(text, html),
                clock.instant());
    }

    private Mail raw(String id, JsonNode body) {
        var mime = Mime.of(data(body.path("Content").path("Raw")));
        var given = recipients(body);
        var to = new ArrayList<>(given);
        if (given.isEmpty()) {
            List.of("To", "Cc", "Bcc").forEach(name -> to.addAll(mime.addresses(name)));
        }
        var from = body.path("FromEmailAddress").asText(mime.header("From"));
        return new Mail(
                id,
                from,
                to,
                mime.header("Subject"),
                mime.text(),
                mime.html(),
                mime.headers(),
                Links.in(mime.text(), mime.html()),
                clock.instant());
    }

    private static List<String> recipients(JsonNode body) {
        var result = new ArrayList<String>();
        for (var name : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            result.addAll(list(body.path("Destination").path(name)));
        }
        for (var address : result) {
            if (!ADDRESS.matcher(address).find()) {
                throw AwsError.client("BadRequestException", "Missing final '@domain'");
            }
        }
        return result;
    }

    private static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asText).toList();
    }

    private static byte[] data(JsonNode raw) {
        try {
            return Base64.getDecoder().decode(raw.path("Data").asText());
        } catch (IllegalArgumentException e) {
            throw AwsError.client("BadRequestException", "Content.Raw.Data is not base64");
        }
    }

    /// `Basel <a@b>` without its name.
    private static String bare(String address) {
        var found = ADDRESS.matcher(address);
        return found.find() ? found.group() : address;
    }
}
