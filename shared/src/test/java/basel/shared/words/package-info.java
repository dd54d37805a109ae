@NullMarked
package basel.shared.words;

import org.jspecify.annotations.NullMarked;
