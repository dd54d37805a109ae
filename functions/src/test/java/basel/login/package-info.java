@NullMarked
package basel.login;

import org.jspecify.annotations.NullMarked;
