@NullMarked
package basel.leaving;

import org.jspecify.annotations.NullMarked;
