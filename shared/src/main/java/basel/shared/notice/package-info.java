/// What people are to be told, from whichever room it happened in.
@NullMarked
package basel.shared.notice;

import org.jspecify.annotations.NullMarked;
