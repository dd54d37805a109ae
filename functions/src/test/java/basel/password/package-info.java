@NullMarked
package basel.password;

import org.jspecify.annotations.NullMarked;
