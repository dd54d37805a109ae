package basel.shared.store;

import basel.shared.kernel.BadInput;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.util.Base64;

/// Positions in lists, sealed so that a client can neither read nor make one. The scope names whose
/// list it is: a cursor of one never opens in another.
@Singleton
public final class Cursors {
    private final Seal seal;

    Cursors(Seal seal) {
        this.seal = seal;
    }

    /// The opaque form of a position.
    public String close(String scope, String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.close("cursor/" + scope, position));
    }

    /// The position that a client gave back.
    public String open(String scope, String cursor) {
        try {
            return seal.open("cursor/" + scope, Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException
                | IllegalStateException
                | BufferUnderflowException
                | NegativeArraySizeException unreadable) {
            throw BadInput.field("cursor", "is unknown (expected: a nextCursor of the same list)");
        }
    }
}
