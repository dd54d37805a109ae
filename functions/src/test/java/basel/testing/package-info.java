/// The product in one process, for tests of its doors.
@NullMarked
package basel.testing;

import org.jspecify.annotations.NullMarked;
