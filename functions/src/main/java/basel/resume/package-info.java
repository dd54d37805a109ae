/// The structured profile: its top, its sections with their entries, what Basel proposes for them,
/// and what of it others may read.
@NullMarked
package basel.resume;

import org.jspecify.annotations.NullMarked;
