package basel.local.gateway;

/// Who is at the other end of a socket, as `identity` shows it.
record SocketClient(String sourceIp, String userAgent) {}
