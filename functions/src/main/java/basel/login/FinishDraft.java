package basel.login;

import basel.shared.kernel.BadInput;
import basel.shared.sign.Secrets;
import basel.shared.web.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the link's page sends: the link's token, and at most one way to finish.
@Serdeable
record FinishDraft(
        String jwt,
        @Nullable String verifier,
        @Nullable Boolean here,
        @Nullable String secret,
        @Nullable String code) {
    FinishDraft {
        jwt = BadInput.missing(jwt, "jwt");
        BadInput.unless(
                secret == null || Secrets.wellFormed(secret),
                "secret",
                "is wrong (expected: 43 characters of base64url)");
        BadInput.unless(
                code == null || code.matches("[0-9]{6}"), "code", "is wrong (expected: 6 digits)");
    }

    /// One way to finish.
    sealed interface Way {
        /// None yet: what is there to choose from?
        record Choose() implements Way {}

        /// This is the browser that asked.
        record SameBrowser(String verifier) implements Way {}

        /// Sign in this browser instead.
        record Here(String secret) implements Way {}

        /// The code that the first window shows.
        record Code(String code) implements Way {}
    }

    /// The one way that is meant; two at once are refused.
    Way way() {
        var isHere = here != null && here;
        var ways = Stream.of(verifier != null, isHere, code != null).filter(given -> given).count();
        if (ways > 1) {
            throw Problem.wrong("Only one way at a time (expected: verifier, here or code).");
        }
        if (verifier != null) {
            return new Way.SameBrowser(verifier);
        }
        if (code != null) {
            return new Way.Code(code);
        }
        return isHere ? new Way.Here(BadInput.missing(secret, "secret")) : new Way.Choose();
    }
}
