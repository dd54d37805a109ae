@NullMarked
package basel.notice;

import org.jspecify.annotations.NullMarked;
