package basel.local.aws;

import basel.local.gateway.Reply;

/// Who answers `@connections`; the gateway, which holds the sockets.
@FunctionalInterface
public interface Sockets {
    /// `method` on `@connections/{id}` of that API, the id decoded.
    Reply answer(String apiId, String method, String id, byte[] body);
}
