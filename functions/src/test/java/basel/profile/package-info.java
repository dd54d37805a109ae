@NullMarked
package basel.profile;

import org.jspecify.annotations.NullMarked;
