package basel.shared.web;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/// One client frame: the socket it came over, who asks (null on an anonymous socket), and the
/// frame.
public record SocketCall(
        ConnectionId connection,
        @Nullable Member asker,
        JsonNode frame,
        String requestId,
        Caller caller) {

    /// What is known of the browser behind a socket or request: client address, user agent, country
    /// if known, and the hash of the secret by which a browser that signed in before is known.
    public record Caller(
            String address, String userAgent, @Nullable String country, @Nullable String browser) {
        public Caller(String address, String userAgent, @Nullable String country) {
            this(address, userAgent, country, null);
        }
    }

    /// Who asks; only for actions that are not anonymous.
    public Member member() {
        if (asker == null) {
            throw new IllegalStateException("an anonymous socket reached a member's action");
        }
        return asker;
    }

    /// A text that the frame must have.
    public String text(String field) {
        var node = frame.get(field);
        if (node == null || !node.isString()) {
            throw BadInput.field(field, "is missing (expected: a text)");
        }
        return node.getStringValue();
    }

    /// A text that the frame may have.
    public @Nullable String maybeText(String field) {
        var node = frame.get(field);
        return node == null || node.isNull() ? null : text(field);
    }

    /// A whole number that the frame may have, or `otherwise`.
    public long number(String field, long otherwise) {
        var node = frame.get(field);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isNumber()) {
            throw BadInput.field(field, "is no number (expected: a whole number)");
        }
        return node.getLongValue();
    }
}
