/// Sessions, refresh chains and tickets.
@NullMarked
package basel.shared.session;

import org.jspecify.annotations.NullMarked;
