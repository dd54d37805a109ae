/// Sockets, who watches what, and every event that a browser can receive.
@NullMarked
package basel.shared.push;

import org.jspecify.annotations.NullMarked;
