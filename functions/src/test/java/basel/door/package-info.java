@NullMarked
package basel.door;

import org.jspecify.annotations.NullMarked;
