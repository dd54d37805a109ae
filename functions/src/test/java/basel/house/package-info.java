/// The house rules.
@NullMarked
package basel.house;

import org.jspecify.annotations.NullMarked;
