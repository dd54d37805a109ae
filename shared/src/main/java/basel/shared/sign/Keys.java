package basel.shared.sign;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The symmetric keys of this deployment, by purpose (`master`, `invite`, …): SSM SecureString
/// `keys/<purpose>` holds JSON `[{"id": "...", "secret": "<base64, 32 bytes>"}]`, the newest first.
/// The first serves new things and all serve old ones, so that keys rotate with overlap.
@Singleton
public final class Keys {
    private final Parameters parameters;
    private final JsonMapper json;

    Keys(Parameters parameters, JsonMapper json) {
        this.parameters = parameters;
        this.json = json;
    }

    /// A symmetric key of 256 bits with its id.
    public record Key(String id, SecretKey secret) {}

    @Serdeable
    record Stored(String id, String secret) {}

    /// The key for new things.
    public Key newest(String purpose) {
        return all(purpose).getFirst();
    }

    /// The key with this id.
    public Key with(String purpose, String id) {
        return all(purpose).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no " + purpose + " key has the id " + id));
    }

    /// All keys of a purpose, the newest first.
    public List<Key> all(String purpose) {
        try {
            var stored =
                    json.readValue(
                            parameters.get("keys/" + purpose), Argument.listOf(Stored.class));
            return stored.stream().map(k -> new Key(k.id(), secret(k))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys for " + purpose, e);
        }
    }

    private static SecretKey secret(Stored stored) {
        return new SecretKeySpec(Base64.getDecoder().decode(stored.secret()), "HKDF");
    }
}
