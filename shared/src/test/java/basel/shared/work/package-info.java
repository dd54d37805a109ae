/// Queued work.
@NullMarked
package basel.shared.work;

import org.jspecify.annotations.NullMarked;
