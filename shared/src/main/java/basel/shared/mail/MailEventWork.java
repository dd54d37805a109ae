package basel.shared.mail;

import basel.shared.work.QueuedWork;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What SES tells of mails (over SNS, into the queue): a bounce that will not pass, or a complaint,
/// stops mails to that address.
@Singleton
final class MailEventWork implements QueuedWork {
    private static final Logger log = LoggerFactory.getLogger(MailEventWork.class);

    private final MailStops stops;

    MailEventWork(MailStops stops) {
        this.stops = stops;
    }

    @Override
    public String type() {
        return "mail-event";
    }

    @Override
    public void run(JsonNode event) {
        var kind = text(event, "eventType");
        if (kind.equals("Bounce") && text(event.get("bounce"), "bounceType").equals("Permanent")) {
            stop(list(event.get("bounce"), "bouncedRecipients"), MailStops.Reason.BOUNCE);
        }
        if (kind.equals("Complaint")) {
            stop(list(event.get("complaint"), "complainedRecipients"), MailStops.Reason.COMPLAINT);
        }
    }

    private void stop(List<JsonNode> recipients, MailStops.Reason reason) {
        for (var recipient : recipients) {
            stops.stop(plain(text(recipient, "emailAddress")), reason);
        }
        log.info("mails stopped: reason={} addresses={}", reason, recipients.size());
    }

    /// Without a name before it: `"Ada" <ada@example.org>`.
    private static String plain(String address) {
        var begin = address.lastIndexOf('<');
        return begin < 0 ? address : address.substring(begin + 1).replace(">", "");
    }

    private static List<JsonNode> list(@Nullable JsonNode from, String name) {
        var found = new ArrayList<JsonNode>();
        Optional.ofNullable(from)
                .map(node -> node.get(name))
                .filter(JsonNode::isArray)
                .ifPresent(array -> array.values().forEach(found::add));
        return found;
    }

    private static String text(@Nullable JsonNode from, String name) {
        var node = from == null ? null : from.get(name);
        return node != null && node.isString() ? node.getStringValue() : "";
    }
}
