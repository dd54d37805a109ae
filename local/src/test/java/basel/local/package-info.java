/// The whole of this machine, started and stopped.
@NullMarked
package basel.local;

import org.jspecify.annotations.NullMarked;
