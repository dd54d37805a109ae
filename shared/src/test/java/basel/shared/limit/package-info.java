/// Limits, held by tests.
@NullMarked
package basel.shared.limit;

import org.jspecify.annotations.NullMarked;
