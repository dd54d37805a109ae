/// The port to language models, and its homes.
@NullMarked
package basel.shared.model;

import org.jspecify.annotations.NullMarked;
