/// Taking one's data along, and leaving for good.
@NullMarked
package basel.leaving;

import org.jspecify.annotations.NullMarked;
