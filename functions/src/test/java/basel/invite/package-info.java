@NullMarked
package basel.invite;

import org.jspecify.annotations.NullMarked;
