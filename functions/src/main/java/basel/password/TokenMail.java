package basel.password;

import io.micronaut.serde.annotation.Serdeable;

/// A mail that depends on whether the address has an account; that is looked up by the worker.
@Serdeable
record TokenMail(String id, String to, String language, String token) {}
