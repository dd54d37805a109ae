@NullMarked
package basel.provider;

import org.jspecify.annotations.NullMarked;
