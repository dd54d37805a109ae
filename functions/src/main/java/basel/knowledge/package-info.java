/// What can be found again by its words and by its meaning: cut into chunks, sealed, searched
/// within what the asker may see.
@NullMarked
package basel.knowledge;

import org.jspecify.annotations.NullMarked;
