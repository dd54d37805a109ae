/// The gateway under load, and an emulator that is not ours beside it: `make load`.
@NullMarked
package basel.load;

import org.jspecify.annotations.NullMarked;
