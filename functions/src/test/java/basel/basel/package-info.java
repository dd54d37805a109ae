@NullMarked
package basel.basel;

import org.jspecify.annotations.NullMarked;
