/// Texts.
@NullMarked
package basel.shared.text;

import org.jspecify.annotations.NullMarked;
