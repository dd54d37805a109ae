@NullMarked
package basel.account;

import org.jspecify.annotations.NullMarked;
