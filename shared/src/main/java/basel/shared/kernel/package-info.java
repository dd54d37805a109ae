/// The ground: ids, time, bad input. Imports nothing but the JDK and JSpecify.
@NullMarked
package basel.shared.kernel;

import org.jspecify.annotations.NullMarked;
