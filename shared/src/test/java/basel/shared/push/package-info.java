/// Sockets: who is told what.
@NullMarked
package basel.shared.push;

import org.jspecify.annotations.NullMarked;
