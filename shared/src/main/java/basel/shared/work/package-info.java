/// Queues: replies in order per chat, and work that comes after.
@NullMarked
package basel.shared.work;

import org.jspecify.annotations.NullMarked;
