/// What rooms answer over HTTP and socket: who asks, problems, socket actions.
@NullMarked
package basel.shared.web;

import org.jspecify.annotations.NullMarked;
