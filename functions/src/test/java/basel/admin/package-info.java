@NullMarked
package basel.admin;

import org.jspecify.annotations.NullMarked;
