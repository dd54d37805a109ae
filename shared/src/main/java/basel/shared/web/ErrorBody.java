package basel.shared.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of every refusal and failure. The message is safe to show. The details are a list of
/// `{field, message}` for wrong fields, else an object with a `reason`.
@Serdeable
public record ErrorBody(
        String message,
        Problem.Code code,
        String requestId,
        @Schema(types = {"object", "array", "null"}) @Nullable Object details) {}
