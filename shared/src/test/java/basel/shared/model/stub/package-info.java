/// Providers on the loopback: real sockets that speak HTTP/1.1 or HTTP/2 byte by byte, and play
/// what a test asks for.
@NullMarked
package basel.shared.model.stub;

import org.jspecify.annotations.NullMarked;
