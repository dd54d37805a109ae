/// How often something may be done, and what is done only once.
@NullMarked
package basel.shared.limit;

import org.jspecify.annotations.NullMarked;
