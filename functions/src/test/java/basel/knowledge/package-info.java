@NullMarked
package basel.knowledge;

import org.jspecify.annotations.NullMarked;
