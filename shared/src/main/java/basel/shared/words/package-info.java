/// Words as a search compares them: tokens, stems, stop words, English and German.
@NullMarked
package basel.shared.words;

import org.jspecify.annotations.NullMarked;
