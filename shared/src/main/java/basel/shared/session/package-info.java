/// Sessions as every request and message reads them: tokens, refresh chains, socket tickets.
@NullMarked
package basel.shared.session;

import org.jspecify.annotations.NullMarked;
