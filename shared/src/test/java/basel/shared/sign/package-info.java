@NullMarked
package basel.shared.sign;

import org.jspecify.annotations.NullMarked;
