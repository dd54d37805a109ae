/// API Gateway on this machine: HTTP API, WebSocket API, `@connections`, and the path rules of the
/// distribution before them.
@NullMarked
package basel.local.gateway;

import org.jspecify.annotations.NullMarked;
