package basel.shared.model.wire;

import java.net.URI;
import java.util.Optional;

/// A provider chosen by settings.
///
/// @param purpose what it is for, which is also where its key is kept: `<purpose>/<provider>-key`
public record Home(
        String provider, Optional<String> name, Optional<String> baseUrl, String purpose) {
    /// The model, or the usual one.
    public String nameOr(String usual) {
        return name.orElse(usual);
    }

    public String keyName() {
        return purpose + "/" + provider + "-key";
    }

    public URI baseOr(String usual) {
        return URI.create(baseUrl.orElse(usual));
    }
}
