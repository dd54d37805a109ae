package basel.shared.model.wire;

import basel.shared.model.stub.Asked;
import basel.shared.model.stub.ProviderStub;
import basel.shared.model.stub.Script;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a provider says on the wire, for the contract of all homes.
public interface Protocol {
    /// Never to be seen in messages and logs.
    String KEY = "sk-canary-4242424242";

    ModelProvider provider(URI base, Caller caller);

    default ProviderStub stub(Script... scripts) {
        return ProviderStub.http1(scripts);
    }

    Map<String, String> streamHeaders();

    /// The events of an answer, one by one.
    List<byte[]> events(Ending ending, String... pieces);

    /// An answer that comes as a whole.
    byte[] whole(Ending ending, String text);

    /// An event that holds no JSON.
    byte[] malformed();

    Refusal refusal(Fault fault);

    /// Fails unless the request bears the right key or signature.
    void assertKey(Asked asked);

    /// How an answer ends.
    enum Ending {
        WHOLE,
        LIMIT,
        REFUSED,
        /// Without its end marker.
        MISSING
    }

    /// What a provider refuses.
    enum Fault {
        BUSY,
        BROKEN,
        WRONG_KEY,
        EXPIRED,
        BAD_REQUEST
    }

    record Refusal(int status, Map<String, String> headers, String body) {
        Refusal with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Refusal(status, more, body);
        }
    }
}
