package basel.local.gateway;

/// An HTTP request as it came in.
///
/// @param path percent-encoded, with its leading slash
/// @param query percent-encoded, without the question mark; empty where there is none
@SuppressWarnings("ArrayRecordComponent") // a body is bytes; requests are never compared
public record Request(
        String method, String path, String query, Headers headers, byte[] body, String sourceIp) {
    Request withPath(String other) {
        return new Request(method, other, query, headers, body, sourceIp);
    }

    Request withHeaders(Headers other) {
        return new Request(method, path, query, other, body, sourceIp);
    }

    boolean wantsSocket() {
        return headers.first("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }
}
