@NullMarked
package basel.shared.budget;

import org.jspecify.annotations.NullMarked;
