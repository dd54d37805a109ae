@NullMarked
package basel.persona;

import org.jspecify.annotations.NullMarked;
