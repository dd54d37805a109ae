/// Links by which a candidate lets others talk with their Basel: made, tracked, spent, ended.
@NullMarked
package basel.invite;

import org.jspecify.annotations.NullMarked;
